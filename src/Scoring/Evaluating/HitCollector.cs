using System.Collections.Immutable;
using CallQa.Scoring.Matching;
using CallQa.Scoring.Packs;

namespace CallQa.Scoring.Evaluating;

/// <summary>
/// Lays the hits of all producers of a signal side by side, takes out those that an exception undoes, and of hits that
/// share words keeps one: phrases before acts (they show the place), fewer wrong letters before more, then the longer. A
/// machine's words are no hits. Used once a call.
/// </summary>
internal sealed class HitCollector(
    SignalTable table,
    ImmutableArray<Tokens> tokens,
    Turns turns,
    Timeline timeline,
    List<(int Utterance, PhraseHit Hit)>?[] found,
    CallActs acts,
    RedactedTranscript call,
    Func<SignalAct, double> threshold,
    PriceFinder? prices)
{
    private const double EditCost = 0.15;

    private readonly List<Hit>?[] hits = new List<Hit>?[table.Count];
    private readonly string?[] lowered = new string?[tokens.Length];
    private Dictionary<string, List<(int Utterance, ActHit Hit)>>? byAct;
    private EchoFinder? echoes;

    /// <summary>What the price list says against a sum, by its utterance and first word; complete after <see cref="Collect"/>.</summary>
    public Dictionary<(int Utterance, int FirstWord), WrongPrice> WrongPrices { get; } = [];

    /// <summary>The hits by signal number.</summary>
    public List<Hit>?[] Collect()
    {
        foreach ((Signal signal, SignalNumbers numbers) in table.Signals)
            hits[numbers.Main] = Raw(signal, numbers);

        // A signal may be confirmed by one that is itself confirmed; circles are refused when the pack is read.
        var done = new bool[table.Count];
        for (int i = 0; i < table.Signals.Length; i++)
            Confirm(i, done);
        return hits;
    }

    private void Confirm(int index, bool[] done)
    {
        SignalNumbers own = table.Signals[index].Numbers;
        if (done[own.Main])
            return;
        done[own.Main] = true;
        Confirm(own, own.ConfirmedBy, wanted: true, done);
        Confirm(own, own.NotWith, wanted: false, done);
    }

    private void Confirm(SignalNumbers own, int other, bool wanted, bool[] done)
    {
        if (other < 0)
            return;
        Confirm(other, done);
        List<Hit>? there = hits[table.Signals[other].Numbers.Main];
        hits[own.Main]?.RemoveAll(h => (there?.Exists(c => c.Utterance == h.Utterance && !c.IsEvent) ?? false) != wanted);
    }

    private List<Hit>? Raw(Signal signal, SignalNumbers numbers)
    {
        List<Hit>? list = null;
        if (found[numbers.Main] is { } phrases)
            foreach ((int utterance, PhraseHit hit) in phrases)
                if (IsPerson(utterance))
                    (list ??= []).Add(Words(utterance, hit.FirstWord, hit.EndWord, hit.Edits));
        foreach (SignalRegex regex in signal.Regexes)
            if (regex.Language == call.Call.Language)
                AddMatches(ref list, regex);
        foreach (SignalAct act in signal.Acts)
            AddActs(ref list, act);
        if (signal.Echo is { } echo)
            foreach ((int utterance, int first, int end) in (echoes ??= Echoes()).Find(echo))
                (list ??= []).Add(Words(utterance, first, end, 0));
        if (signal.Contradicts is { } contradicts && prices is not null)
            foreach (WrongPrice wrong in prices.Find(contradicts))
            {
                (list ??= []).Add(Words(wrong.Utterance, wrong.First, wrong.End, 0));
                WrongPrices[(wrong.Utterance, wrong.First)] = wrong;
            }

        if (list is not null)
        {
            if (HitsOf(numbers.Except) is not null || HitsOf(numbers.InClause) is not null)
                RemoveUndone(list, numbers);
            list = KeepOne(list);
        }

        foreach (SignalEvent e in signal.Events)
            foreach (TimedEvent timed in e.Kind == TimingKind.FastSpeech ? SpeechRate.Fast(call, tokens, turns, e.AbovePercent).ToArray() : timeline.Events(e.Kind))
                if (timed.LengthMs > e.LongerThanMs)
                    (list ??= []).Add(OfEvent(timed, turns));
        list?.Sort((a, b) => (a.StartMs, a.Utterance, a.FirstWord).CompareTo((b.StartMs, b.Utterance, b.FirstWord)));
        return list is { Count: > 0 } ? list : null;
    }

    /// <summary>A timing event as a hit.</summary>
    public static Hit OfEvent(in TimedEvent e, Turns turns) =>
        new(-1, 0, 0, e.StartMs, e.EndMs, e.By, turns.At(e.StartMs), HitSource.Timing, 1, 0);

    private bool IsPerson(int utterance) => call.Utterances[utterance].Kind == UtteranceKind.Speech;

    private Hit Words(int utterance, int first, int end, int edits, HitSource source = HitSource.Words, double sureness = 1)
    {
        TimeRange time = tokens[utterance].Time(first, end);
        return new(
            utterance, first, end, time.StartMs, time.EndMs, call.Utterances[utterance].Speaker, turns.OfUtterance[utterance],
            source, Math.Max(0.1, sureness - (EditCost * edits)), edits);
    }

    private EchoFinder Echoes()
    {
        ILookup<int, (int First, int End)> empty = (found[SignalTable.FunctionWords] ?? []).Concat(found[SignalTable.Backchannel] ?? [])
            .ToLookup(f => f.Utterance, f => (f.Hit.FirstWord, f.Hit.EndWord));
        return new(call, tokens, turns, i => empty[i]);
    }

    private void AddMatches(ref List<Hit>? list, SignalRegex regex)
    {
        for (int i = 0; i < tokens.Length; i++)
        {
            if (!IsPerson(i) || tokens[i].Count == 0)
                continue;
            string lower = lowered[i] ??= call.Utterances[i].Text.ToLowerInvariant();
            foreach (System.Text.RegularExpressions.ValueMatch match in regex.Expression.EnumerateMatches(lower))
            {
                (int first, int end) = WordsAt(tokens[i], match.Index, match.Index + match.Length);
                if (end > first)
                    (list ??= []).Add(Words(i, first, end, 0));
            }
        }
    }

    private void AddActs(ref List<Hit>? list, SignalAct act)
    {
        byAct ??= ByAct();
        if (!byAct.TryGetValue(act.Act, out List<(int Utterance, ActHit Hit)>? all))
            return;
        double least = threshold(act);
        foreach ((int utterance, ActHit hit) in all)
        {
            if (hit.Probability < least || !IsPerson(utterance) || tokens[utterance].Count == 0)
                continue;
            (int first, int end) = Piece(tokens[utterance], hit.Time);
            (list ??= []).Add(Words(utterance, first, end, 0, HitSource.Act, hit.Probability));
        }
    }

    /// <summary>The words of an utterance whose middle lies in a stretch; all where none does.</summary>
    public static (int First, int End) Piece(Tokens tokens, TimeRange time)
    {
        int first = -1, end = -1;
        for (int i = 0; i < tokens.Count; i++)
        {
            TimeRange word = tokens.Words[i].Time;
            long middle = word.StartMs + (word.LengthMs / 2);
            if (middle < time.StartMs || middle >= time.EndMs)
                continue;
            if (first < 0)
                first = i;
            end = i + 1;
        }

        return first < 0 ? (0, tokens.Count) : (first, end);
    }

    private Dictionary<string, List<(int Utterance, ActHit Hit)>> ByAct()
    {
        var index = new Dictionary<string, List<(int Utterance, ActHit Hit)>>(StringComparer.Ordinal);
        for (int i = 0; i < acts.ByUtterance.Length && i < tokens.Length; i++)
            foreach (ActHit hit in acts.ByUtterance[i])
            {
                if (!index.TryGetValue(hit.Act, out List<(int Utterance, ActHit Hit)>? list))
                    index[hit.Act] = list = [];
                list.Add((i, hit));
            }

        return index;
    }

    private List<(int Utterance, PhraseHit Hit)>? HitsOf(int number) => number < 0 ? null : found[number];

    private void RemoveUndone(List<Hit> list, SignalNumbers numbers) => list.RemoveAll(h => Undone(h, HitsOf(numbers.Except) ?? [], HitsOf(numbers.InClause) ?? []));

    private bool Undone(in Hit hit, List<(int Utterance, PhraseHit Hit)> except, List<(int Utterance, PhraseHit Hit)> inClause)
    {
        foreach ((int utterance, PhraseHit other) in except)
            if (utterance == hit.Utterance && other.FirstWord < hit.EndWord && hit.FirstWord < other.EndWord)
                return true;
        if (inClause.Count == 0)
            return false;
        ImmutableArray<TokenWord> words = tokens[hit.Utterance].Words;
        int from = words[hit.FirstWord].Clause, to = words[hit.EndWord - 1].Clause;
        foreach ((int utterance, PhraseHit other) in inClause)
            if (utterance == hit.Utterance && words[other.FirstWord].Clause <= to && words[other.EndWord - 1].Clause >= from)
                return true;
        return false;
    }

    private static List<Hit> KeepOne(List<Hit> list)
    {
        if (list.Count < 2)
            return list;
        var kept = new List<Hit>(list.Count);
        foreach (Hit hit in BestFirst(list))
        {
            bool free = true;
            for (int i = 0; free && i < kept.Count; i++)
                free = !kept[i].Touches(hit);
            if (free)
                kept.Add(hit);
        }

        return kept;
    }

    // By insertion, since equal ones must stay in order and there are few.
    private static List<Hit> BestFirst(List<Hit> list)
    {
        for (int i = 1; i < list.Count; i++)
        {
            Hit hit = list[i];
            int at = i;
            for (; at > 0 && Rank(hit).CompareTo(Rank(list[at - 1])) < 0; at--)
                list[at] = list[at - 1];
            list[at] = hit;
        }

        return list;
    }

    private static (int Source, int Edits, int Longest, int Utterance, int FirstWord) Rank(in Hit hit) =>
        ((int)hit.Source, hit.Edits, hit.FirstWord - hit.EndWord, hit.Utterance, hit.FirstWord);

    private static (int First, int End) WordsAt(Tokens tokens, int charStart, int charEnd)
    {
        int first = tokens.Count, end = 0;
        for (int i = 0; i < tokens.Count; i++)
        {
            TokenWord word = tokens.Words[i];
            if (word.CharStart >= charEnd || word.CharStart + word.CharLength <= charStart)
                continue;
            first = Math.Min(first, i);
            end = i + 1;
        }

        return (first, end);
    }
}
