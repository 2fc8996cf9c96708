namespace CallQa;

/// <summary>The languages that packs are written in; <see cref="Unknown"/> until it is given or detected.</summary>
public enum Language
{
    /// <summary>Neither given nor detected.</summary>
    Unknown,

    /// <summary>Russian.</summary>
    Russian,

    /// <summary>Swedish.</summary>
    Swedish,

    /// <summary>English.</summary>
    English,
}
