namespace CallQa.Ingest.Models;

/// <summary>A model's file that lies on this machine and, where its name is listed, has the listed bytes.</summary>
/// <param name="Name">The listed name, or the file's name.</param>
/// <param name="Path">Absolute path.</param>
/// <param name="Sha256">SHA-256 of the file as it is, lower-case hex.</param>
public sealed record ResolvedModel(string Name, string Path, string Sha256);
