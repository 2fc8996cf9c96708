using System.Collections.Immutable;
using CallQa.Scoring.Matching;
using CallQa.Scoring.Packs;

namespace CallQa.Scoring.Evaluating;

/// <summary>
/// Gives every signal of a pack, its exceptions and the engine's own groups a number, and compiles all their phrases into
/// one matcher. A shared signal has one number, however many standards use it. Immutable, thread safe.
/// </summary>
internal sealed class SignalTable
{
    /// <summary>Numbers of the engine's groups.</summary>
    public const int Greeting = 0, Goodbye = 1, Announcement = 2, Backchannel = 3, FunctionWords = 4;

    private const int EngineSignals = 5, Shared = -1;

    // By the standard's place in the list and name; a shared signal has no place. A standard may be there twice, with other settings.
    private readonly Dictionary<(int Standard, string Signal), int> places = [];
    private readonly Dictionary<Standard, int> standardAt = new(ReferenceEqualityComparer.Instance);

    private readonly Dictionary<PriceList, int> itemsAt = new(ReferenceEqualityComparer.Instance);

    /// <summary>Compiles the signals of these standards, and the names of the items of price lists.</summary>
    public SignalTable(Pack pack, IReadOnlyList<Standard> standards, params IEnumerable<PriceList> prices)
    {
        var listed = new List<(int Standard, Signal Signal)>();
        foreach (Standard standard in standards)
        {
            standardAt[standard] = standardAt.Count;
            foreach (Signal signal in standard.Signals)
            {
                int owner = signal.IsShared ? Shared : standardAt[standard];
                if (places.TryAdd((owner, signal.Name), listed.Count))
                    listed.Add((owner, signal));
            }
        }

        var entries = new List<PhraseEntry>();
        AddEngine(entries, pack, Greeting, pack.Engine.Greeting);
        AddEngine(entries, pack, Goodbye, pack.Engine.Goodbye);
        AddEngine(entries, pack, Announcement, pack.Engine.Announcement);
        AddEngine(entries, pack, Backchannel, pack.Engine.Backchannel);
        AddEngine(entries, pack, FunctionWords, pack.Engine.FunctionWords);
        int next = EngineSignals;
        var signals = ImmutableArray.CreateBuilder<(Signal Signal, SignalNumbers Numbers)>(listed.Count);
        foreach ((int owner, Signal signal) in listed)
        {
            var own = new SignalNumbers(
                next++,
                signal.Except.Length > 0 ? next++ : -1,
                signal.NotInClauseWith.Length > 0 ? next++ : -1,
                signal.ConfirmedBy is { } other ? Place(owner, other) : -1,
                signal.NotWith is { } bar ? Place(owner, bar) : -1);
            signals.Add((signal, own));
            Add(entries, own.Main, signal.Phrases);
            Add(entries, own.Except, signal.Except);
            Add(entries, own.InClause, signal.NotInClauseWith);
        }

        foreach (PriceList list in prices)
        {
            itemsAt[list] = next;
            foreach (PriceItem item in list.Items)
            {
                entries.AddRange(item.Words.Select((w, i) => new PhraseEntry(next, i, w.Language, w.Phrase)));
                next++;
            }
        }

        Count = next;
        Signals = signals.ToImmutable();
        Matcher = PhraseSet.Compile(entries, pack.Lexicon);
    }

    /// <summary>How many numbers there are.</summary>
    public int Count { get; }

    /// <summary>All signals with their numbers, in order of numbers.</summary>
    public ImmutableArray<(Signal Signal, SignalNumbers Numbers)> Signals { get; }

    /// <summary>Finds all phrases.</summary>
    public PhraseMatcher Matcher { get; }

    /// <summary>The numbers of a standard's signals, by index.</summary>
    public ImmutableArray<int> Of(Standard standard) => [.. standard.Signals.Select(s => Signals[Place(standardAt[standard], s.Name)].Numbers.Main)];

    /// <summary>The number under which an item of a list is looked for.</summary>
    public int Of(PriceList list, int item) => itemsAt[list] + item;

    private int Place(int standard, string signal) =>
        places.TryGetValue((standard, signal), out int own) ? own : places[(Shared, signal)];

    private static void AddEngine(List<PhraseEntry> entries, Pack pack, int number, string group)
    {
        if (group.Length == 0 || Phrase.Parse($"<{group}>").Phrase is not { } phrase)
            return;
        foreach (Language language in pack.Languages)
            if (pack.Lexicon.TryGet(language, group, out _))
                entries.Add(new(number, 0, language, phrase));
    }

    private static void Add(List<PhraseEntry> entries, int number, ImmutableArray<SignalPhrase> phrases)
    {
        for (int i = 0; i < phrases.Length; i++)
            entries.Add(new(number, i, phrases[i].Language, phrases[i].Phrase));
    }
}
