using System.Collections.Immutable;
using System.IO.Compression;
using System.Text;

namespace CallQa.Ingest;

/// <summary>How far the recogniser's text of a window can be trusted as a whole.</summary>
/// <param name="LogProbability">Mean logarithm of its tokens' probabilities; 0 for no tokens.</param>
/// <param name="Compression">How many times shorter its text gets when packed: a loop packs well, speech does not.</param>
/// <param name="Circle">Its text ends in a circle, and was ended there.</param>
/// <param name="NoSpeech">The largest probability of a segment that nobody speaks.</param>
internal readonly record struct WindowQuality(double LogProbability, double Compression, bool Circle, double NoSpeech)
{
    // Limits from measuring (docs/recognition.md). Whisper's own for packing is the same.
    private const double LeastLogProbability = -0.6;
    private const double MostCompression = 2.4;
    private const double MostNoSpeech = 0.6;

    // Of a few words neither measure says much.
    private const int FewestBytes = 40;

    /// <summary>True for a text that says the same over and over.</summary>
    public bool Loops => Circle || Compression > MostCompression;

    /// <summary>True where another try is worth its time.</summary>
    public bool IsDoubtful => Loops || LogProbability < LeastLogProbability || NoSpeech > MostNoSpeech;

    public static WindowQuality Of(ImmutableArray<RecognisedSegment> segments)
    {
        double[] logs = [.. segments.SelectMany(s => s.Tokens).Select(t => Math.Log(Math.Clamp(t.Probability, 1e-6, 1)))];
        string[] tokens = [.. segments.SelectMany(s => s.Tokens).Select(t => t.Text)];
        byte[] text = Encoding.UTF8.GetBytes(string.Concat(segments.Select(s => s.Text)));
        return new(
            logs.Length == 0 ? 0 : logs.Average(),
            text.Length < FewestBytes ? 1 : (double)text.Length / Packed(text),
            RepeatedTail.Is<string>(tokens),
            segments.Select(s => s.NoSpeech).DefaultIfEmpty().Max());
    }

    private static long Packed(byte[] text)
    {
        using var packed = new MemoryStream();
        using (var packer = new ZLibStream(packed, CompressionLevel.Optimal, leaveOpen: true))
            packer.Write(text);
        return packed.Length;
    }
}
