using CallQa.Ingest;

namespace CallQa.Benchmarks;

/// <summary>An ingester with the product's models and one worker.</summary>
internal static class DefaultModels
{
    public static Ingester Open(string models)
    {
        Dictionary<string, string> sums = File.ReadLines(Path.Combine(models, "SHA256SUMS"))
            .Select(l => l.Split(' ', StringSplitOptions.RemoveEmptyEntries)).ToDictionary(l => l[1], l => l[0], StringComparer.Ordinal);
        const string Speech = "ggml-base-q8_0.bin", Voice = "ggml-silero-v6.2.0.bin";
        return Ingester.Open(new()
        {
            SpeechModelName = "base-q8_0",
            SpeechModelPath = Path.Combine(models, Speech),
            SpeechModelSha256 = sums[Speech],
            VadModelPath = Path.Combine(models, Voice),
            VadModelSha256 = sums[Voice],
        });
    }
}
