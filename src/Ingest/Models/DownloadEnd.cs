namespace CallQa.Ingest.Models;

/// <summary>How a download ended.</summary>
public enum DownloadEnd
{
    /// <summary>The file is there and has the right bytes.</summary>
    Fetched,

    /// <summary>It was there already, with the right bytes.</summary>
    AlreadyThere,

    /// <summary>The network or the server failed; what came is kept, and the next try goes on from there.</summary>
    TryAgain,

    /// <summary>The server gave other bytes than the published ones; nothing is kept.</summary>
    Refused,

    /// <summary>It cannot work like this (no such file on the server, no room on the disk).</summary>
    Failed,
}
