using System.Collections.Frozen;
using System.Collections.Immutable;

namespace CallQa.Ingest;

/// <summary>
/// How much a side sounds like the agent's, in points: for the company's phrases, for questions that identify a customer
/// and move a case on, for speaking of "you" more than of "me"; against it, what a customer says of their case. Why somebody
/// calls, and who they are, counts by who called.
/// </summary>
internal static class RoleMarks
{
    // Later both sides repeat each other's words.
    private const long OpeningMs = 90_000;

    // What is said when the other has answered.
    private const long FirstWordsMs = 20_000;

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

    /// <summary>Points of one side's speech in the opening of a call in this direction; announcements give none.</summary>
    public static double Of(IEnumerable<Utterance> utterances, Speaker speaker, Direction direction)
    {
        Utterance[] opening = [.. utterances.Where(u => u.Speaker == speaker && u.Kind == UtteranceKind.Speech && u.Time.StartMs < OpeningMs)];
        string[] texts = [.. opening.Select(u => $" {PlainText.Of(u.Text)} ")];
        string[] words = [.. texts.SelectMany(t => t.Split(' '))];
        int you = words.Count(You.Contains), me = words.Count(Me.Contains);
        int first = OpeningWords.Kinds([.. opening.Where(u => u.Time.StartMs < FirstWordsMs).Select(u => PlainText.Of(u.Text))]);
        return (Company * Said(AgentPhrases.Company)) + (Question * Said(AgentPhrases.Questions)) - (Caller * Said(CallerPhrases.Case))
            + (Address * (you - me) / (you + me + FewWords))
            + direction switch
            {
                Direction.Outbound => (Company * first) + (Question * Said(CallerPhrases.Calling)),
                Direction.Inbound => Answers(),
                _ => (Question * first) + Answers(), // whoever introduces themselves may be either
            };

        double Answers() => (Company * Said(AgentPhrases.Answering)) - (Caller * Said(CallerPhrases.Calling));

        // Each counts once, however often it is said; it begins with a word and may end inside one (inflections).
        int Said(ImmutableArray<string> phrases) => phrases.Count(p => Array.Exists(texts, t => t.Contains(" " + p, StringComparison.Ordinal)));
    }
}
