using CallQa.Ingest;

namespace CallQa.Unit.Ingest;

/// <summary>Ingesters for tests.</summary>
internal static class Ingesters
{
    /// <summary>One whose models do not exist: what must not need them works with it.</summary>
    public static Ingester WithoutModels() => Ingester.Open(new()
    {
        SpeechModelPath = "none.bin",
        SpeechModelSha256 = "0",
        SpeechModelName = "none",
        VadModelPath = "none.bin",
        VadModelSha256 = "0",
    });
}
