namespace CallQa.Ingest.Models;

/// <summary>A file whose SHA-256 is known before it is looked at.</summary>
/// <param name="Name">The name by which it is chosen (<c>base-q8_0</c>).</param>
/// <param name="File">The file's name, with forward slashes below the folder of models.</param>
/// <param name="Bytes">Its size; 0 where it lies nowhere and no list gives it.</param>
/// <param name="Sha256">SHA-256 that it must have, lower-case hex.</param>
/// <param name="Use">What it is for.</param>
/// <param name="Place">Where it lies.</param>
/// <param name="Path">Its absolute path; empty where it must first be fetched.</param>
public sealed record ListedModel(string Name, string File, long Bytes, string Sha256, ModelUse Use, ModelPlace Place, string Path);
