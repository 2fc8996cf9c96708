namespace CallQa.Ingest.Models;

/// <summary>How far a download is.</summary>
/// <param name="DoneBytes">Bytes on disk, those of earlier tries included.</param>
/// <param name="TotalBytes">Bytes of the model.</param>
public readonly record struct DownloadProgress(long DoneBytes, long TotalBytes);
