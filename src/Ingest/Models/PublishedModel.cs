namespace CallQa.Ingest.Models;

/// <summary>A speech model that can be fetched.</summary>
/// <param name="Name">The name by which it is chosen.</param>
/// <param name="File">The file's name, there and here.</param>
/// <param name="Bytes">Its size.</param>
/// <param name="Sha256">SHA-256, lower-case hex.</param>
/// <param name="Address">Where it comes from; null for the folder on the server and the file's name.</param>
public sealed record PublishedModel(string Name, string File, long Bytes, string Sha256, Uri? Address = null)
{
    /// <summary>Where whisper.cpp publishes them; a mirror can stand in its place.</summary>
    public static readonly Uri DefaultAddress = new("https://huggingface.co/ggerganov/whisper.cpp/resolve/main/");
}
