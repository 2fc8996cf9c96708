namespace CallQa;

/// <summary>Whether a person or a machine speaks.</summary>
public enum UtteranceKind
{
    /// <summary>A person speaks.</summary>
    Speech,

    /// <summary>A machine's voice: it fulfils nothing for the agent.</summary>
    Announcement,
}
