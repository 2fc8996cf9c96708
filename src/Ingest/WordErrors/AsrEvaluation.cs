using System.Collections.Immutable;

namespace CallQa.Ingest.WordErrors;

/// <summary>
/// Word and character error rates of transcripts against what was said: per language over all calls, then per side of the line,
/// then the same per recording set. Sides and sets have rows of their own where there is more than one.
/// </summary>
public static class AsrEvaluation
{
    private static readonly Language[] Languages = [Language.Russian, Language.Swedish, Language.English];
    private static readonly Speaker[] Channels = [Speaker.Agent, Speaker.Customer, Speaker.Unknown];

    /// <summary>The rows over the calls that have both a text and a transcript.</summary>
    public static ImmutableArray<AsrRow> Evaluate(AsrReference reference, IEnumerable<Transcript> transcripts)
    {
        ImmutableArray<ComparedSide> sides = Sides(reference, ById(transcripts), _ => true);
        return [.. Scopes(sides).Select(s => Row(s, ByCall(sides, s)))];
    }

    /// <summary>
    /// For each scope a row for each recogniser, over the calls that all of them have; from the second on with the difference to
    /// the first. A side that one of them does not know (a call of one channel) has a row for those that do.
    /// </summary>
    public static ImmutableArray<AsrDifference> Compare(AsrReference reference, IReadOnlyList<IEnumerable<Transcript>> recognisers)
    {
        ArgumentNullException.ThrowIfNull(recognisers);
        Dictionary<string, Transcript>[] found = [.. recognisers.Select(ById)];
        ImmutableArray<ComparedSide>[] sides = [.. found.Select(f => Sides(reference, f, id => Array.TrueForAll(found, other => other.ContainsKey(id))))];
        return [.. Scopes(sides.SelectMany(s => s)).SelectMany(scope => Rows(scope, sides))];
    }

    private static IEnumerable<AsrDifference> Rows(AsrScope scope, ImmutableArray<ComparedSide>[] sides)
    {
        ImmutableSortedDictionary<string, CallErrors> first = ByCall(sides[0], scope);
        for (int i = 0; i < sides.Length; i++)
        {
            ImmutableSortedDictionary<string, CallErrors> calls = ByCall(sides[i], scope);
            if (calls.IsEmpty)
                continue;
            bool paired = i > 0 && first.Keys.SequenceEqual(calls.Keys, StringComparer.Ordinal);
            yield return new(
                i,
                Row(scope, calls),
                paired ? Bootstrap.Difference(Words(first.Values), Words(calls.Values)) : null,
                paired ? Bootstrap.Difference(Characters(first.Values), Characters(calls.Values)) : null);
        }
    }

    private static Dictionary<string, Transcript> ById(IEnumerable<Transcript> transcripts) =>
        transcripts.ToDictionary(t => t.Call.Id.Value, StringComparer.Ordinal);

    private static ImmutableArray<ComparedSide> Sides(AsrReference reference, Dictionary<string, Transcript> found, Func<string, bool> counts) =>
        [.. reference.Calls.Where(r => found.ContainsKey(r.Id) && counts(r.Id)).SelectMany(r => ComparedSide.Of(r, found[r.Id]))];

    private static IEnumerable<AsrScope> Scopes(IEnumerable<ComparedSide> sides)
    {
        ComparedSide[] all = [.. sides];
        foreach (Language language in Languages)
        {
            ComparedSide[] spoken = [.. all.Where(s => s.Call.Language == language)];
            string[] sets = [.. spoken.Select(s => s.Call.Set).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];
            foreach (string? set in (string?[])[null, .. sets.Length > 1 ? sets : []])
            {
                Speaker[] channels = [.. spoken.Where(s => s.IsIn(new(language, set, null))).Select(s => s.Channel).Distinct()];
                foreach (Speaker? channel in (Speaker?[])[null, .. channels.Length > 1 ? Channels.Intersect(channels).Cast<Speaker?>() : []])
                    if (spoken.Length > 0)
                        yield return new(language, set, channel);
            }
        }
    }

    private static ImmutableSortedDictionary<string, CallErrors> ByCall(IEnumerable<ComparedSide> sides, AsrScope scope) =>
        sides.Where(s => s.IsIn(scope)).GroupBy(s => s.Call.Id, StringComparer.Ordinal)
            .ToImmutableSortedDictionary(g => g.Key, g => g.Aggregate(CallErrors.None, (sum, s) => sum + s.Errors), StringComparer.Ordinal);

    private static AsrRow Row(AsrScope scope, ImmutableSortedDictionary<string, CallErrors> calls) => new(
        scope,
        calls.Count,
        calls.Values.Sum(c => c.Words),
        Bootstrap.Rate(Words(calls.Values)),
        Bootstrap.Rate(Characters(calls.Values)),
        Starts([.. calls.Values.Select(c => c.StartErrorsMs)]));

    private static StartErrors? Starts(ImmutableArray<long>[] calls)
    {
        long[] all = [.. calls.SelectMany(c => c).Order()];
        return all.Length == 0
            ? null
            : new(
                all.Length,
                all[all.Length / 2],
                all[((all.Length * 9) + 9) / 10 - 1],
                Bootstrap.Rate([.. calls.Select(c => (c.Count(ms => ms <= StartErrors.NearMs), c.Length))]));
    }

    private static (int Count, int Of)[] Words(IEnumerable<CallErrors> calls) => [.. calls.Select(c => (c.WordEdits, c.Words))];

    private static (int Count, int Of)[] Characters(IEnumerable<CallErrors> calls) => [.. calls.Select(c => (c.CharacterEdits, c.Characters))];
}
