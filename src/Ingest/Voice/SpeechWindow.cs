using System.Collections.Immutable;

namespace CallQa.Ingest;

/// <summary>Stretches of speech of one channel, put together for one pass of the recogniser.</summary>
/// <param name="Parts">The stretches in order; they follow each other without a gap.</param>
internal sealed record SpeechWindow(ImmutableArray<WindowPart> Parts)
{
    /// <summary>Samples in the window.</summary>
    public int Length => Parts[^1].End;

    /// <summary>The samples, cut from the channel.</summary>
    public float[] Cut(float[] channel)
    {
        float[] window = new float[Length];
        foreach (WindowPart part in Parts)
            channel.AsSpan(part.Source.Start, part.Source.Length).CopyTo(window.AsSpan(part.At));
        return window;
    }

    /// <summary>The part that holds a sample of the window; the last one for what lies behind the end.</summary>
    public WindowPart PartAt(int sample)
    {
        foreach (WindowPart part in Parts)
            if (sample < part.End)
                return part;
        return Parts[^1];
    }
}
