using System.Collections.Immutable;
using System.Globalization;
using CallQa.Scoring.Matching;
using CallQa.Scoring.Matching.Things;
using CallQa.Scoring.Packs;

namespace CallQa.Scoring.Evaluating;

/// <summary>
/// Finds sums of money that contradict a price list. A sum belongs to the item that is named nearest to it in its clause, at most five words
/// before or three behind it and no other sum between; else, where a signal looks further, to the one named last before it in the speaker's
/// turn, else to the one item that the other side named last; where that turn names several, nobody knows. It contradicts where it is no
/// price that the list has for the item on the day of the call in that currency, and no such price times a number of its clause (two kettles).
/// Used for one call.
/// </summary>
/// <param name="call">The call.</param>
/// <param name="tokens">Words of each utterance.</param>
/// <param name="turns">Its turns.</param>
/// <param name="list">The prices.</param>
/// <param name="named">Where each item of the list is named.</param>
internal sealed class PriceFinder(
    RedactedTranscript call, ImmutableArray<Tokens> tokens, Turns turns, PriceList list, Func<int, IEnumerable<(int Utterance, PhraseHit Hit)>> named)
{
    // A text without punctuation is one long clause: farther off, a sum is about something else. "59 euros for the kettle" is close.
    private const int MostBefore = 5, MostBehind = 3;

    private readonly List<ThingHit>?[] sums = new List<ThingHit>?[tokens.Length];
    private readonly DateOnly day = DateOnly.FromDateTime(call.Call.StartedAt.DateTime);
    private readonly ILookup<int, (int Item, int First, int End)> names = Named(list, named);

    /// <summary>The sums, in order.</summary>
    public IEnumerable<WrongPrice> Find(SignalContradiction asked)
    {
        for (int i = 0; i < tokens.Length; i++)
            foreach (ThingHit sum in call.Utterances[i].Kind == UtteranceKind.Speech ? Sums(i) : [])
                if ((InClause(i, sum) ?? (asked.Turns > 0 ? Before(i, sum, asked.Turns) : null)) is { } item
                    && Contradicted(list.Items[item], i, sum) is { } listed)
                    yield return new(i, sum.FirstWord, sum.EndWord, list.Items[item].Name, listed);
    }

    // A name within a longer one of another item ("kettle" in "travel kettle") is not that item's.
    private static ILookup<int, (int Item, int First, int End)> Named(PriceList list, Func<int, IEnumerable<(int Utterance, PhraseHit Hit)>> named)
    {
        var all = Enumerable.Range(0, list.Items.Length)
            .SelectMany(item => named(item).Select(n => (n.Utterance, Item: item, First: n.Hit.FirstWord, End: n.Hit.EndWord))).ToList();
        return all.Where(a => !all.Exists(b => b.Utterance == a.Utterance && b.First <= a.First && a.End <= b.End && b.End - b.First > a.End - a.First))
            .OrderBy(a => a.First).ToLookup(a => a.Utterance, a => (a.Item, a.First, a.End));
    }

    private int? InClause(int utterance, ThingHit sum)
    {
        ImmutableArray<TokenWord> words = tokens[utterance].Words;
        (int Item, int Distance)? nearest = null;
        foreach ((int item, int first, int end) in names[utterance])
        {
            bool behind = first >= sum.EndWord;
            int distance = behind ? first - sum.EndWord : sum.FirstWord - end;
            if (words[first].Clause <= words[sum.EndWord - 1].Clause && words[end - 1].Clause >= words[sum.FirstWord].Clause
                && distance >= 0 && distance <= (behind ? MostBehind : MostBefore) && (nearest is null || distance < nearest.Value.Distance)
                && !Sums(utterance).Exists(s => s.FirstWord >= Math.Min(end, sum.EndWord) && s.EndWord <= Math.Max(first, sum.FirstWord)))
                nearest = (item, distance);
        }

        return nearest?.Item;
    }

    // Only the first sum after the item is its price.
    private int? Before(int utterance, ThingHit sum, int most)
    {
        for (int i = utterance; i >= 0 && turns.OfUtterance[i] == turns.OfUtterance[utterance]; i--)
        {
            if (call.Utterances[i].Speaker != call.Utterances[utterance].Speaker)
                continue;
            int limit = i == utterance ? sum.FirstWord : tokens[i].Count;
            (int Item, int First, int End)[] earlier = [.. names[i].Where(n => n.End <= limit)];
            if (Sums(i).Exists(s => s.EndWord <= limit && (earlier.Length == 0 || s.FirstWord >= earlier[^1].End)))
                return null;
            if (earlier.Length > 0)
                return earlier[^1].Item;
        }

        return Asked(utterance, most);
    }

    private int? Asked(int utterance, int most)
    {
        Speaker own = call.Utterances[utterance].Speaker;
        int turn = turns.OfUtterance[utterance], count = 0;
        var items = new HashSet<int>();
        for (int i = utterance - 1; i >= 0; i--)
        {
            Utterance said = call.Utterances[i];
            if (said.Speaker == own || said.Speaker == Speaker.Unknown || own == Speaker.Unknown || said.Kind != UtteranceKind.Speech || turns.Absorbed[i])
                continue;
            if (turns.OfUtterance[i] != turn && (items.Count > 0 || ++count > most))
                break;
            turn = turns.OfUtterance[i];
            items.UnionWith(names[i].Select(n => n.Item));
        }

        return items.Count == 1 ? items.Single() : null;
    }

    private ListedPrice? Contradicted(PriceItem item, int utterance, ThingHit sum)
    {
        string[] parts = sum.Value.Split(' ');
        double said = double.Parse(parts[0], CultureInfo.InvariantCulture);
        ListedPrice[] prices = [.. item.Prices.Where(p => p.Holds(day) && string.Equals(p.Currency, parts[1], StringComparison.Ordinal))];
        return prices.Length == 0 || Numbers(utterance, sum).Prepend(1).Any(n => prices.Any(p => p.Fits(said, n))) ? null : prices[0];
    }

    private IEnumerable<double> Numbers(int utterance, ThingHit sum)
    {
        ImmutableArray<TokenWord> words = tokens[utterance].Words;
        return Things(utterance).Where(t => t.Kind == ThingKind.Number && (t.EndWord <= sum.FirstWord || t.FirstWord >= sum.EndWord) && words[t.FirstWord].Clause == words[sum.FirstWord].Clause)
            .Select(t => double.TryParse(t.Value, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out double n) ? n : 0)
            .Where(n => n >= 2 && double.IsInteger(n));
    }

    private List<ThingHit> Sums(int utterance) => sums[utterance] ??= BuiltInThings.Outermost(Things(utterance).Where(t => t.Kind == ThingKind.Money));

    private List<ThingHit> Things(int utterance)
    {
        List<ThingHit> things = [];
        ThingsSaid.Finder.Find(tokens[utterance], things);
        return things;
    }
}
