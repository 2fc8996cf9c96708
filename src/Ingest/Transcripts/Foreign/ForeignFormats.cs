using System.Collections.Immutable;

namespace CallQa.Ingest;

/// <summary>All formats of others; the first that knows a content reads it, so what is told by more stands before what is told by less.</summary>
internal static class ForeignFormats
{
    public static readonly ImmutableArray<IForeignFormat> All =
    [
        new VconFormat(),
        new WtfFormat(),
        new WhisperCppFormat(),
        new CallAnalyticsFormat(),
        new AmazonTranscribeFormat(),
        new AzureFormat(),
        new DeepgramFormat(),
        new YandexFormat(),
        new GoogleFormat(),
        new AssemblyAiFormat(),
        new WhisperXFormat(),
        new OpenAiFormat(),
        new SubtitleFormat(),
    ];
}
