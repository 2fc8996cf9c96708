using System.Collections.Immutable;

namespace CallQa.Ingest;

/// <summary>What the recogniser's process found in a window: segments, or a language, or why there is neither.</summary>
/// <param name="Id">Number of the request.</param>
internal sealed record WindowAnswer(int Id)
{
    // A window has 219 tokens at most (TokenLimit); what claims more is no answer.
    private const int MostParts = 1000;

    /// <summary>The words; empty where the language was asked.</summary>
    public ImmutableArray<RecognisedSegment> Segments { get; init; } = [];

    /// <summary>The language, where it was asked.</summary>
    public Language Language { get; init; }

    /// <summary>Its probability.</summary>
    public double Probability { get; init; }

    /// <summary>Why there is no answer: the model cannot be used.</summary>
    public ModelException? Fault { get; init; }

    /// <summary>Why there is no answer: what failed on this window; empty where nothing did.</summary>
    public string Failure { get; init; } = "";

    /// <summary>Writes it as <see cref="Read"/> reads it.</summary>
    public void Write(BinaryWriter to)
    {
        to.Write(Id);
        to.Write(Fault?.Path ?? "");
        to.Write(Fault?.Message ?? "");
        to.Write(Fault?.HashWrong ?? false);
        to.Write(Failure);
        to.Write((byte)Language);
        to.Write(Probability);
        to.Write(Segments.Length);
        foreach (RecognisedSegment segment in Segments)
        {
            to.Write(segment.Text);
            to.Write(segment.StartMs);
            to.Write(segment.EndMs);
            to.Write(segment.NoSpeech);
            to.Write(segment.Tokens.Length);
            foreach (RecognisedToken token in segment.Tokens)
            {
                to.Write(token.Text);
                to.Write(token.StartMs);
                to.Write(token.EndMs);
                to.Write(token.Probability);
            }
        }

        to.Flush();
    }

    /// <summary>The next answer.</summary>
    /// <exception cref="EndOfStreamException">There is none, or the stream ends within it.</exception>
    /// <exception cref="InvalidDataException">It has more segments or tokens than a window can hold.</exception>
    public static WindowAnswer Read(BinaryReader from)
    {
        int id = from.ReadInt32();
        var (path, message, hashWrong, failure) = (from.ReadString(), from.ReadString(), from.ReadBoolean(), from.ReadString());
        var (language, probability) = ((Language)from.ReadByte(), from.ReadDouble());
        RecognisedSegment[] segments = new RecognisedSegment[Count(from)];
        for (int s = 0; s < segments.Length; s++)
        {
            var (text, start, end, noSpeech) = (from.ReadString(), from.ReadInt64(), from.ReadInt64(), from.ReadDouble());
            RecognisedToken[] tokens = new RecognisedToken[Count(from)];
            for (int t = 0; t < tokens.Length; t++)
                tokens[t] = new(from.ReadString(), from.ReadInt64(), from.ReadInt64(), from.ReadDouble());
            segments[s] = new(text, start, end, noSpeech, [.. tokens]);
        }

        return new(id)
        {
            Segments = [.. segments],
            Language = language,
            Probability = probability,
            Fault = message.Length > 0 ? new(path, message, hashWrong) : null,
            Failure = failure,
        };
    }

    private static int Count(BinaryReader from) =>
        from.ReadInt32() is >= 0 and <= MostParts and var count ? count : throw new InvalidDataException("no answer of the recogniser's process");
}
