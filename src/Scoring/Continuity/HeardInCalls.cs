using System.Collections.Immutable;
using CallQa.Scoring.Evaluating;
using CallQa.Scoring.Matching;
using CallQa.Scoring.Matching.Things;
using CallQa.Scoring.Packs;

namespace CallQa.Scoring.Continuity;

/// <summary>
/// Makes extracts of what is listened for for the sake of standards over many calls. The signals stand in the scorer's table as
/// those of a standard without rules, so that they are matched in the same pass. Immutable, thread safe.
/// </summary>
internal sealed class HeardInCalls
{
    /// <summary>A time belongs to a promise when no more words than this stand between them.</summary>
    private const int MostWordsBetween = 8;

    private readonly ImmutableArray<HeardKind> kinds;
    private readonly ImmutableArray<int> signals;

    /// <summary>Listens by a table that was made with <see cref="Listener"/>'s signals.</summary>
    public HeardInCalls(ImmutableArray<HeardKind> kinds, ImmutableArray<int> signals) => (this.kinds, this.signals) = (kinds, signals);

    /// <summary>A standard that asks nothing and holds the kinds' signals, in their order.</summary>
    public static Standard Listener(ImmutableArray<HeardKind> kinds) => new()
    {
        Id = new("heard-for-continuity"),
        Section = "",
        Title = ImmutableSortedDictionary<Language, string>.Empty,
        Statement = "",
        Verdicts = ImmutableSortedDictionary<Verdict, string>.Empty,
        Advice = ImmutableSortedDictionary<Language, string>.Empty,
        Polarity = Polarity.Required,
        Weight = Weight.Minor,
        Status = Status.Draft,
        SourceRules = [],
        SourceRulesAt = [],
        Signals = [.. kinds.Select(k => k.Signal)],
        Rules = [],
        Examples = [],
        Languages = [],
        At = new("", 1, 1),
        Source = "",
    };

    /// <summary>What was heard in a call, in order of kinds, then of time.</summary>
    public IEnumerable<Extract> Of(CallView view)
    {
        for (int i = 0; i < kinds.Length; i++)
            foreach (Hit hit in view.Hits[signals[i]] ?? [])
                if (!hit.IsEvent && CallView.Matches(hit.By, kinds[i].By))
                    yield return new(hit.Utterance, kinds[i].Name, kinds[i].WithDeadline ? DeadlineOf(view, hit) : "", hit.Time);
    }

    /// <summary>As ISO 8601 in the call's own offset; empty where no time is said nearby, or its meaning cannot be worked out.</summary>
    private static string DeadlineOf(CallView view, Hit hit)
    {
        Tokens tokens = view.Tokens[hit.Utterance];
        var things = new List<ThingHit>();
        ThingsSaid.Finder.Find(tokens, things);
        ThingHit? nearest = null;
        foreach (ThingHit time in BuiltInThings.Outermost(things.Where(t => t.Kind == ThingKind.Time)))
            if (Between(time, hit) <= MostWordsBetween && (nearest is not { } other || Between(time, hit) <= Between(other, hit)))
                nearest = time;
        if (nearest is not { } said)
            return "";
        DateTimeOffset when = view.Call.Call.StartedAt.AddMilliseconds(hit.StartMs);
        return Deadline.Of(new ThingText(tokens), said.FirstWord, said.EndWord, said.Value, when) is { } latest
            ? latest.ToString("yyyy-MM-dd'T'HH:mm:sszzz", System.Globalization.CultureInfo.InvariantCulture)
            : "";
    }

    private static int Between(ThingHit time, Hit hit) =>
        time.FirstWord >= hit.EndWord ? time.FirstWord - hit.EndWord : Math.Max(0, hit.FirstWord - time.EndWord);
}
