namespace CallQa.Ingest;

/// <summary>Finds where somebody speaks.</summary>
internal interface ISpeechDetector
{
    /// <summary>The stretches of speech in one channel, in order, apart from each other, inside the channel. May be called by several threads.</summary>
    IReadOnlyList<SampleRange> Detect(float[] channel);
}
