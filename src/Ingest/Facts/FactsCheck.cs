using System.Collections.Immutable;

namespace CallQa.Ingest;

/// <summary>Turns the texts of found facts into facts; what cannot be goes to the list's problems, with where it was found.</summary>
internal sealed class FactsCheck(FactList list, TimeZoneInfo? zone, List<string> notes)
{
    private const int Longest = 200;

    public CallFacts Read() => new()
    {
        Id = new(Text(FactNames.Id) is { Length: > 0 } id ? id : "?"),
        Agent = new(Text(FactNames.Agent) is { Length: > 0 } agent ? agent : "?"),
        Team = Text("team"),
        Customer = Text("customer"),
        StartedAt = StartedAt(),
        Direction = DirectionOf(),
        Queue = Text("queue"),
        Language = LanguageOf(),
        DurationMs = Duration(),
        Own = list.Facts.Where(f => f.Name.StartsWith(FactList.Own, StringComparison.Ordinal))
            .ToImmutableSortedDictionary(f => f.Name[FactList.Own.Length..], f => f.Value, StringComparer.Ordinal),
    };

    private string Text(string name)
    {
        if (list[name] is not { } fact)
            return "";
        if (fact.Value.Length > Longest)
            Problem(fact, $"{fact.Value.Length} characters long; it must be at most {Longest}");
        return fact.Value;
    }

    private DateTimeOffset StartedAt()
    {
        if (list[FactNames.StartedAt] is not { } fact)
            return default;
        DateTimeOffset? at = StartTimes.Read(fact.Value, zone, out string fault, out string note);
        if (at is null)
            Problem(fact, fault);
        if (note.Length > 0)
            notes.Add(note);
        return at ?? default;
    }

    private Direction DirectionOf()
    {
        if (list["direction"] is not { } fact)
            return Direction.Unknown;
        switch (fact.Value.ToLowerInvariant())
        {
            case "inbound" or "in" or "incoming":
                return Direction.Inbound;
            case "outbound" or "out" or "outgoing":
                return Direction.Outbound;
            default:
                Problem(fact, $"'{StrictObject.Short(fact.Value)}'; it must be inbound (in, incoming) or outbound (out, outgoing)");
                return Direction.Unknown;
        }
    }

    private Language LanguageOf()
    {
        if (list["language"] is not { } fact)
            return Language.Unknown;
        Language language = ForeignLanguages.Of(fact.Value);
        if (language == Language.Unknown)
            Problem(fact, $"'{StrictObject.Short(fact.Value)}'; it must be ru, sv or en");
        return language;
    }

    private long Duration()
    {
        if (list["duration_s"] is not { } fact)
            return 0;
        if (TimeTexts.ToMs(fact.Value, TimeUnit.Seconds) is { } ms and <= TimeTexts.LongestMs)
            return (long)Math.Round(ms, MidpointRounding.AwayFromZero);
        Problem(fact, $"'{StrictObject.Short(fact.Value)}'; it must be a number of seconds from 0 to 86400");
        return 0;
    }

    private void Problem(FoundFact fact, string what) => list.Problems.Add(new("bad-value", $"call.{fact.Name}, from {fact.From}, is {what}"));
}
