namespace CallQa.Ingest;

/// <summary>What a <c>.json</c> file is for.</summary>
internal enum JsonRole
{
    /// <summary>It cannot be read as a JSON object.</summary>
    Unreadable,

    /// <summary>It has <c>schema</c>: a transcript.</summary>
    Transcript,

    /// <summary>It has <c>call</c> and no <c>schema</c>, or is a recorder's own: the facts of a recording.</summary>
    Sidecar,

    /// <summary>A transcript made by another program.</summary>
    Foreign,

    /// <summary>JSON that is none of these.</summary>
    Other,
}
