using System.Collections.Immutable;
using CallQa.Ingest;
using CallQa.Ingest.Models;

namespace CallQa.Unit.Ingest;

/// <summary>Ingesters for tests.</summary>
internal static class Ingesters
{
    /// <summary>One whose models do not exist: what must not need them works with it.</summary>
    public static Ingester WithoutModels(ImmutableSortedDictionary<Language, ResolvedModel>? byLanguage = null) => Ingester.Open(new()
    {
        SpeechModels = byLanguage ?? ImmutableSortedDictionary<Language, ResolvedModel>.Empty,
        SpeechModelPath = "none.bin",
        SpeechModelSha256 = "0",
        SpeechModelName = "none",
        VadModelPath = "none.bin",
        VadModelSha256 = "0",
    });

    /// <summary>Another model for one language, with its name for a hash.</summary>
    public static ImmutableSortedDictionary<Language, ResolvedModel> Other(Language language, string name) =>
        ImmutableSortedDictionary<Language, ResolvedModel>.Empty.Add(language, new(name, name + ".bin", name));
}
