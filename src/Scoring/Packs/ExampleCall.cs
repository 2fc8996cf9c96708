using System.Collections.Immutable;
using System.Text;
using CallQa.Scoring.Matching;
using CallQa.Scoring.Yaml;

namespace CallQa.Scoring.Packs;

/// <summary>
/// Makes a call of an example's text. Nobody measured its times, so they are made up: 0.35 s a word, 0.3 s between lines;
/// a line <c>-- ...</c> changes that. The recording holds start and end unless a line says otherwise. Used once.
/// </summary>
internal sealed class ExampleCall(YamlScalar text, Language language, string name, YamlProblems problems, ImmutableArray<Setting> settings = default)
{
    private const long GapMs = 300;
    private const string Forms =
        "'silence 6 s', 'hold 40 s', 'overlap 0.8 s', 'pace 0.2 s', 'agent=name', 'unsure', 'sure', 'starts late', 'is cut' or a fact such as direction=outbound";

    private readonly List<Utterance> utterances = [];
    private readonly List<CallEvent> events = [];
    private readonly List<MarkedSpan> marked = [];
    private readonly SortedDictionary<string, string> facts = new(StringComparer.Ordinal) { ["recorded-start"] = "yes", ["recorded-end"] = "yes" };
    private Direction direction = Direction.Unknown;
    private string queue = "";
    private AgentId? agent;
    private bool unsure;
    private long wordMs = 350;
    private long now = 500;
    private long gap;

    /// <summary>The values that lines such as <c>-- $longest=10 s</c> give to settings of the standard; complete after <see cref="Read"/>.</summary>
    public ImmutableSortedDictionary<string, SettingValue> Settings { get; private set; } = ImmutableSortedDictionary<string, SettingValue>.Empty.WithComparers(StringComparer.Ordinal);

    /// <summary>The items that lines such as <c>-- price kettle=49 EUR</c> name; null for none. Complete after <see cref="Read"/>.</summary>
    public PriceList? Prices { get; private set; }

    /// <summary>The call and its marks; null with a problem where the text is no call.</summary>
    public (RedactedTranscript Call, ImmutableArray<MarkedSpan> Marked)? Read()
    {
        int offset = 0, before = problems.Count;
        foreach (string line in text.Text.Split('\n'))
        {
            int indent = line.Length - line.TrimStart().Length;
            if (line.Trim().Length > 0)
                Line(line.Trim(), offset + indent);
            offset += line.Length + 1;
        }

        if (problems.Count > before)
            return null;
        if (utterances.Count == 0)
        {
            problems.Add(text.At, "the example has no line that is spoken; it must hold lines such as 'A: Good morning.'.");
            return null;
        }

        long end = Math.Max(now + gap, utterances.Max(u => u.Time.EndMs));
        var call = new CallFacts
        {
            Id = new(name), Agent = new("agent"), StartedAt = new(2026, 1, 5, 10, 0, 0, TimeSpan.Zero), Direction = direction, Queue = queue,
            Language = language, DurationMs = end + 500, Own = facts.ToImmutableSortedDictionary(StringComparer.Ordinal),
        };
        var origin = new TranscriptOrigin { Kind = "example", Path = text.At.File, Sha256 = "" };
        return (new RedactedTranscript(call, origin, [.. utterances.OrderBy(u => u.Time.StartMs)], [.. events], [], ""), Marks());
    }

    // Sorting by time may have moved an utterance that overlaps another.
    private ImmutableArray<MarkedSpan> Marks()
    {
        Utterance[] sorted = [.. utterances.OrderBy(u => u.Time.StartMs)];
        return [.. marked.Select(m => m with { Utterance = Array.IndexOf(sorted, utterances[m.Utterance]) })];
    }

    private void Line(string line, int offset)
    {
        if (line.StartsWith("--", StringComparison.Ordinal))
        {
            string order = line[2..].Trim();
            if (order.StartsWith('$') && !settings.IsDefault)
                Set(order, offset);
            else if (order.StartsWith("price ", StringComparison.Ordinal) && order.Contains('=', StringComparison.Ordinal) && !settings.IsDefault)
                Price(order["price ".Length..], offset);
            else if (!Direct(order))
                problems.Add(text.PositionOf(offset), $"the line is '{line}'; after '--' must stand {Forms}.");
            return;
        }

        if (line.Length < 3 || line[1] != ':' || "ACMU".IndexOf(line[0], StringComparison.Ordinal) < 0)
        {
            problems.Add(text.PositionOf(offset), $"the line is '{line}'; it must begin with 'A:' (agent), 'C:' (customer), 'M:' (machine), 'U:' (unknown) or '--'.");
            return;
        }

        int skipped = 2 + line[2..].Length - line[2..].TrimStart().Length;
        string words = Unmark(line[skipped..], offset + skipped);
        Speak(line[0], words);
    }

    private string Unmark(string line, int offset)
    {
        var plain = new StringBuilder();
        int open = -1, openAt = 0;
        for (int i = 0; i < line.Length; i++)
        {
            if (line[i] == '[' && open < 0)
                (open, openAt) = (plain.Length, i);
            else if (line[i] == ']' && open >= 0)
            {
                marked.Add(new(utterances.Count, open, plain.Length, text.PositionOf(offset + openAt)));
                open = -1;
            }
            else if (line[i] is '[' or ']')
                problems.Add(text.PositionOf(offset + i), $"the mark '{line[i]}' has no partner; marks are written [so] and not inside each other.");
            else
                plain.Append(line[i]);
        }

        if (open >= 0)
            problems.Add(text.PositionOf(offset + openAt), "the mark '[' has no partner; marks are written [so] and not inside each other.");
        return plain.ToString();
    }

    private void Speak(char who, string line)
    {
        long start = Math.Max(0, now + gap), at = start;
        var words = ImmutableArray.CreateBuilder<Word>();
        Confidence confidence = unsure ? new(0.2) : Confidence.Certain;
        for (int i = 0; i < line.Length;)
        {
            int end = line.IndexOf(' ', i);
            if (end < 0)
                end = line.Length;
            if (end > i)
            {
                words.Add(new(i, end - i, new(at, at + wordMs), confidence));
                at += wordMs;
            }

            i = end + 1;
        }

        if (words.Count == 0)
            problems.Add(text.At, $"a line '{who}:' of the example has no words.");
        Speaker speaker = who switch { 'C' => Speaker.Customer, 'U' => Speaker.Unknown, _ => Speaker.Agent };
        utterances.Add(new(speaker, new(start, Math.Max(at, start)), line, words.ToImmutable())
        {
            Kind = who == 'M' ? UtteranceKind.Announcement : UtteranceKind.Speech,
            Agent = who == 'A' ? agent : null,
            Confidence = confidence,
        });
        now = Math.Max(now, at);
        gap = GapMs;
    }

    private bool Direct(string order)
    {
        string[] parts = order.Split(' ', 2);
        if (parts.Length == 2 && ValueReader.TryDurationMs(parts[1], out long ms))
        {
            switch (parts[0])
            {
                case "silence":
                    gap = ms;
                    return true;
                case "hold":
                    events.Add(new(EventKind.Hold, new(now, now + ms), Speaker.Unknown));
                    gap = ms;
                    return true;
                case "overlap":
                    gap = -ms;
                    return true;
                case "pace":
                    wordMs = Math.Max(1, ms);
                    return true;
            }
        }

        switch (order)
        {
            case "unsure" or "sure":
                unsure = order.Length == 6;
                return true;
            case "starts late":
                facts["recorded-start"] = "no";
                return true;
            case "is cut":
                facts["recorded-end"] = "no";
                return true;
        }

        int equals = order.IndexOf('=', StringComparison.Ordinal);
        return equals > 0 && equals < order.Length - 1 && Fact(order[..equals].Trim(), order[(equals + 1)..].Trim());
    }

    private void Set(string order, int offset)
    {
        int equals = Math.Max(1, order.IndexOf('=', StringComparison.Ordinal));
        string setting = order[1..equals].Trim();
        SourcePosition at = text.PositionOf(offset);
        if (settings.FirstOrDefault(s => string.Equals(s.Name, setting, StringComparison.Ordinal)) is not { } known)
            problems.Add(at, $"'${setting}' is no setting of this standard; {Nearest.Hint(setting, [.. settings.Select(s => s.Name)])}");
        else if (known.Take(order[(equals + 1)..].Trim(), at, problems) is { } value)
            Settings = Settings.SetItem(setting, value);
    }

    private void Price(string order, int offset)
    {
        int equals = order.IndexOf('=', StringComparison.Ordinal);
        SourcePosition at = text.PositionOf(offset);
        string item = order[..equals].Trim();
        if (Phrase.Parse(item) is { Phrase: { } words } && PriceListReader.Price(order[(equals + 1)..].Trim(), at, problems) is { } price)
            Prices = new([.. Prices?.Items ?? [], new(item, [(language, words)], [price])]);
        else if (Phrase.Parse(item).Error is { } error)
            problems.Add(at, $"in the phrase '{item}': {error.Message}");
    }

    private bool Fact(string fact, string value)
    {
        switch (fact)
        {
            case "direction":
                return Codes.TryParse(value, out direction);
            case "queue":
                queue = value;
                return true;
            case "agent":
                agent = new(value);
                return true;
            default:
                facts[fact] = value;
                return true;
        }
    }
}
