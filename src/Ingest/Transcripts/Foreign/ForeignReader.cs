using System.Collections.Immutable;
using System.Text.Json;

namespace CallQa.Ingest;

/// <summary>Reads transcripts made by others, of every format that is known.</summary>
internal static class ForeignReader
{
    private const int ShownProblems = 3;

    /// <summary>The format of a content, or null where none knows it.</summary>
    public static IForeignFormat? FormatOf(ReadOnlyMemory<byte> content)
    {
        try
        {
            using var file = ForeignFile.Open(content);
            return FormatOf(file);
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException)
        {
            return null;
        }
    }

    /// <summary>Reads the bytes of a file; <paramref name="name"/> begins the message of a problem.</summary>
    public static (ForeignCall? Call, string Format, IngestProblem? Problem) Read(ReadOnlyMemory<byte> content, string name)
    {
        if (content.Length == 0)
            return (null, "", new("transcript", "empty", $"{name} is empty, or no ordinary file; it must be a transcript."));
        try
        {
            using var file = ForeignFile.Open(content);
            if (FormatOf(file) is not { } format)
                return (null, "", new("transcript", "unsupported", $"{name} is no transcript of a known format; known are {string.Join(", ", ForeignFormats.All.Select(f => f.Name))} and {TranscriptReader.Schema}."));
            var problems = new List<FieldProblem>();
            ForeignCall call = format.Read(file, problems);
            return problems.Count == 0 ? (call, format.Name, null) : (null, format.Name, Combine(name, format, problems));
        }
        catch (JsonException e)
        {
            string place = e.LineNumber is { } line ? $" at line {line + 1}, byte {e.BytePositionInLine + 1}" : "";
            return (null, "", new("transcript", "damaged-transcript", $"{name} is not valid JSON{place}."));
        }
        catch (InvalidOperationException)
        {
            // What the JSON reader throws where an escaped half of a letter stands alone.
            return (null, "", new("transcript", "damaged-transcript", $"{name} holds text that is not valid Unicode."));
        }
    }

    /// <summary>The call as a transcript: times put to the words of each text, speakers named, stretches in order of time.</summary>
    public static Transcript Assemble(ForeignCall call, CallFacts facts, TranscriptOrigin origin, int? agentChannel, ImmutableArray<string> agentNames)
    {
        var notes = new List<string>(call.Notes);
        (IReadOnlyDictionary<Side, Speaker> speakers, Confidence roles) = ForeignSpeakers.Of(call, facts.Direction, agentChannel, agentNames, notes);
        ImmutableArray<Utterance> utterances =
        [
            .. call.Parts.Select(p => Utterance(p, speakers[p.Side]))
                .OrderBy(u => u.Time.StartMs).ThenBy(u => u.Time.EndMs).ThenBy(u => u.Speaker),
        ];
        long end = utterances.IsEmpty ? 0 : utterances.Max(u => u.Time.EndMs);
        return new()
        {
            Call = facts with { DurationMs = Math.Max(end, facts.DurationMs > 0 ? facts.DurationMs : call.DurationMs) },
            Origin = origin with { AsrConfidence = Confidences.OfCall(utterances), RoleConfidence = roles },
            Utterances = utterances,
            Notes = [.. notes],
        };
    }

    private static IForeignFormat? FormatOf(ForeignFile file)
    {
        foreach (IForeignFormat format in ForeignFormats.All)
            if (format.Is(file))
                return format;
        return null;
    }

    private static Utterance Utterance(ForeignPart part, Speaker speaker)
    {
        ImmutableArray<Word> words = WordPlacer.Place(part.Text, part.Time, part.Words);
        TimeRange time = words.Aggregate(part.Time, (all, word) => all.Union(word.Time));
        return new(speaker, time, part.Text, words)
        {
            Kind = Announcements.Is(part.Text) ? UtteranceKind.Announcement : UtteranceKind.Speech,
            Confidence = part.Confidence ?? Confidences.Mean(words.Select(w => (w.Confidence, w.Time))),
        };
    }

    private static IngestProblem Combine(string name, IForeignFormat format, List<FieldProblem> problems)
    {
        string shown = string.Join("; ", problems.Take(ShownProblems).Select(p => p.Found));
        string more = problems.Count > ShownProblems ? $"; and {problems.Count - ShownProblems} more" : "";
        return new("transcript", problems[0].Error, $"{name}, read as {format.Name}: {shown}{more}.");
    }
}
