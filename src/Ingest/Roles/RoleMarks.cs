using System.Collections.Frozen;
using System.Collections.Immutable;

namespace CallQa.Ingest;

/// <summary>
/// How much a side sounds like the agent's, in points: for the company's phrases, for questions that identify a customer
/// and move a case on, for speaking of "you" more than of "me"; against it, what a caller says of their case.
/// </summary>
internal static class RoleMarks
{
    // Later both sides repeat each other's words.
    private const long OpeningMs = 90_000;

    private const double Company = 3;
    private const double Question = 1.5;
    private const double Caller = 1;

    // Of "you" and "me" only the balance counts; a handful of words says little.
    private const double Address = 4;
    private const double FewWords = 4;

    private static readonly FrozenSet<string> You = FrozenSet.Create(
        StringComparer.Ordinal,
        "вы", "вас", "вам", "ваш", "ваша", "ваше", "вашу", "вашего", "ваши", "du", "dig", "din", "ditt", "dina", "er", "ert", "you", "your", "youre", "youve", "youd", "youll");

    private static readonly FrozenSet<string> Me = FrozenSet.Create(
        StringComparer.Ordinal, "мне", "меня", "мой", "моя", "мое", "мою", "моего", "mig", "min", "mitt", "mina", "me", "my", "mine");

    /// <summary>Points of one side's speech in the opening; announcements give none.</summary>
    public static double Of(IEnumerable<Utterance> utterances, Speaker speaker)
    {
        string[] texts =
        [
            .. utterances.Where(u => u.Speaker == speaker && u.Kind == UtteranceKind.Speech && u.Time.StartMs < OpeningMs)
                .Select(u => $" {PlainText.Of(u.Text)} "),
        ];
        string[] words = [.. texts.SelectMany(t => t.Split(' '))];
        int you = words.Count(You.Contains), me = words.Count(Me.Contains);
        return (Company * Said(AgentPhrases.Company)) + (Question * Said(AgentPhrases.Questions)) - (Caller * Said(CallerPhrases.All))
            + (Address * (you - me) / (you + me + FewWords));

        // Each counts once, however often it is said; it begins with a word and may end inside one (inflections).
        int Said(ImmutableArray<string> phrases) => phrases.Count(p => Array.Exists(texts, t => t.Contains(" " + p, StringComparison.Ordinal)));
    }
}
