namespace CallQa.Ingest.Models;

/// <summary>How a download ended.</summary>
/// <param name="End">The outcome.</param>
/// <param name="Message">A sentence for a person, with the address or the path.</param>
public sealed record DownloadResult(DownloadEnd End, string Message);
