using Xunit;

namespace CallQa.Unit.Ingest;

/// <summary>Tests that start ffmpeg, one after the other: what one leaves behind must not be taken for another's.</summary>
[CollectionDefinition(Name)]
public sealed class FfmpegCollection : ICollectionFixture<SoundFiles>
{
    public const string Name = "ffmpeg";
}
