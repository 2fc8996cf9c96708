namespace CallQa.Scoring.Packs;

/// <summary>In what a setting counts; another value must be of the same unit.</summary>
public enum SettingUnit
{
    /// <summary>A plain number.</summary>
    None,

    /// <summary>A length of time, in milliseconds.</summary>
    Time,

    /// <summary>Turns.</summary>
    Turns,

    /// <summary>Words.</summary>
    Words,

    /// <summary>A share.</summary>
    Percent,
}
