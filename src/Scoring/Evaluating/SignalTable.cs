using System.Collections.Immutable;
using CallQa.Scoring.Matching;
using CallQa.Scoring.Packs;

namespace CallQa.Scoring.Evaluating;

/// <summary>
/// Gives every signal of a pack, its exceptions and the engine's own groups a number, and compiles all their phrases into
/// one matcher. Immutable, thread safe.
/// </summary>
internal sealed class SignalTable
{
    /// <summary>Numbers of the engine's groups.</summary>
    public const int Greeting = 0, Goodbye = 1, Announcement = 2, Backchannel = 3;

    private const int EngineSignals = 4;

    private readonly Dictionary<(string Standard, int Signal), SignalNumbers> numbers = [];

    /// <summary>Compiles the signals of these standards.</summary>
    public SignalTable(Pack pack, IEnumerable<Standard> standards)
    {
        var entries = new List<PhraseEntry>();
        AddEngine(entries, pack, Greeting, pack.Engine.Greeting);
        AddEngine(entries, pack, Goodbye, pack.Engine.Goodbye);
        AddEngine(entries, pack, Announcement, pack.Engine.Announcement);
        AddEngine(entries, pack, Backchannel, pack.Engine.Backchannel);
        int next = EngineSignals;
        var signals = new List<(Signal Signal, SignalNumbers Numbers)>();
        foreach (Standard standard in standards)
        {
            int first = signals.Count;
            for (int i = 0; i < standard.Signals.Length; i++)
            {
                Signal signal = standard.Signals[i];
                var own = new SignalNumbers(
                    next++,
                    signal.Except.Length > 0 ? next++ : -1,
                    signal.NotInClauseWith.Length > 0 ? next++ : -1,
                    signal.ConfirmedBy is { } other ? first + Index(standard, other) : -1);
                numbers[(standard.Id.Value, i)] = own;
                signals.Add((signal, own));
                Add(entries, own.Main, signal.Phrases);
                Add(entries, own.Except, signal.Except);
                Add(entries, own.InClause, signal.NotInClauseWith);
            }
        }

        Count = next;
        Signals = [.. signals];
        Matcher = PhraseSet.Compile(entries, pack.Lexicon);
    }

    /// <summary>How many numbers there are.</summary>
    public int Count { get; }

    /// <summary>All signals with their numbers, in order of numbers.</summary>
    public ImmutableArray<(Signal Signal, SignalNumbers Numbers)> Signals { get; }

    /// <summary>Finds all phrases.</summary>
    public PhraseMatcher Matcher { get; }

    /// <summary>The number of a standard's signal.</summary>
    public int Of(Standard standard, int signal) => numbers[(standard.Id.Value, signal)].Main;

    /// <summary>The numbers of a standard's signals, by index.</summary>
    public ImmutableArray<int> Of(Standard standard) => [.. Enumerable.Range(0, standard.Signals.Length).Select(i => Of(standard, i))];

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

    private static int Index(Standard standard, string name)
    {
        for (int i = 0; i < standard.Signals.Length; i++)
            if (string.Equals(standard.Signals[i].Name, name, StringComparison.Ordinal))
                return i;
        return -1;
    }
}
