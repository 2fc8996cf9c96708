namespace CallQa.Ingest;

/// <summary>What a label of a side means.</summary>
internal enum SideKind
{
    /// <summary>The file does not tell the sides apart.</summary>
    None,

    /// <summary>A channel of the recording.</summary>
    Channel,

    /// <summary>A speaker that a recogniser told apart, or one that was given a name.</summary>
    Speaker,
}
