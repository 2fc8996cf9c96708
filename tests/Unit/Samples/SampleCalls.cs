using System.Security.Cryptography;
using CallQa.Ingest;

namespace CallQa.Unit.Samples;

/// <summary>The written calls that the repository carries, by id: the texts of the sample recordings and the development calls.</summary>
internal static class SampleCalls
{
    /// <summary>Texts that the recordings of <c>samples/calls</c> were spoken from, with word times, in order of id.</summary>
    public static IEnumerable<Transcript> Reference() => Read("samples/reference");

    /// <summary>The text of one sample recording (<c>ru-05</c>); utterances are numbered as in <c>samples/INTENT.md</c>.</summary>
    public static Transcript Reference(string id) => Read(RepositoryFolder.File($"samples/reference/{id}.json"), id);

    /// <summary>The development calls of a language (<c>ru</c>, <c>sv</c>, <c>en</c>), in order of id.</summary>
    public static IEnumerable<Transcript> Gold(string language) => Read("tests/gold/" + language);

    private static IEnumerable<Transcript> Read(string folder) =>
        Directory.GetFiles(RepositoryFolder.File(folder), "*.json")
            .Order(StringComparer.Ordinal)
            .Select(path => Read(path, Path.GetFileNameWithoutExtension(path)));

    private static Transcript Read(string path, string id)
    {
        byte[] json = File.ReadAllBytes(path);
        var origin = new TranscriptOrigin
        {
            Kind = TranscriptReader.Schema,
            Path = id + ".json",
            Sha256 = Convert.ToHexStringLower(SHA256.HashData(json)),
        };
        (Transcript? transcript, IngestProblem? problem) = TranscriptReader.Read(json, path, origin);
        return transcript ?? throw new InvalidDataException(problem?.ToString());
    }
}
