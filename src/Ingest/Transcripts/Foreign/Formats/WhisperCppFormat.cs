using System.Collections.Immutable;
using System.Text.Json;

namespace CallQa.Ingest;

/// <summary>
/// What whisper.cpp writes with <c>-oj</c> and, with tokens and their times, <c>-ojf</c>. Tokens are parts of words, and may
/// be parts of letters; a new word begins with a space. With <c>-di</c> the speaker is the louder channel.
/// </summary>
internal sealed class WhisperCppFormat : IForeignFormat
{
    public string Name => "whisper.cpp";

    public bool Is(ForeignFile file) => file.Object is { } root && Shape.IsArray(root, "transcription") && (Shape.Has(root, "result") || Shape.Has(root, "params"));

    public ForeignCall Read(ForeignFile file, List<FieldProblem> problems)
    {
        var root = new Field(file.Object!.Value, "", problems);
        var parts = ImmutableArray.CreateBuilder<ForeignPart>();
        foreach (Field segment in root["transcription"].Items(required: true))
        {
            (long? start, long? end) = Times(segment);
            if (ForeignParts.Of(segment, SideOf(segment["speaker"]), start, end, segment["text"].Text(required: true), Words(segment["tokens"])) is { } part)
                parts.Add(part);
        }

        return new(parts.ToImmutable()) { Language = root["result"]["language"].Text() };
    }

    private static (long? Start, long? End) Times(Field item) => item["offsets"].Exists
        ? (item["offsets"]["from"].Ms(TimeUnit.Milliseconds), item["offsets"]["to"].Ms(TimeUnit.Milliseconds))
        : (item["timestamps"]["from"].Ms(TimeUnit.Seconds), item["timestamps"]["to"].Ms(TimeUnit.Seconds));

    // "?" where both channels were equally loud.
    private static Side SideOf(Field speaker) => speaker.Text() is "0" or "1" ? Side.Channel(speaker.Number() ?? 0) : Side.None;

    private static ImmutableArray<ForeignWord> Words(Field tokens)
    {
        var words = ImmutableArray.CreateBuilder<ForeignWord>();
        foreach (Field token in tokens.Items())
        {
            string text = token["text"].Text();
            if (text.Length == 0 || text.StartsWith("[_", StringComparison.Ordinal))
                continue;
            (long? start, long? end) = Times(token);
            Confidence? sure = token["p"].Sureness();
            if (words.Count == 0 || char.IsWhiteSpace(text[0]))
                words.Add(new(text, start, end, sure, Side.None));
            else
                words[^1] = words[^1] with { Text = words[^1].Text + text, EndMs = end ?? words[^1].EndMs, Confidence = Least(words[^1].Confidence, sure) };
        }

        return words.ToImmutable();
    }

    // A word is as sure as its least sure part.
    private static Confidence? Least(Confidence? a, Confidence? b) => a is null || b is null ? a ?? b : a.Value.CompareTo(b.Value) <= 0 ? a : b;
}
