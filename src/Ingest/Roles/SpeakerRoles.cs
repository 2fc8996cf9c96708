using System.Globalization;

namespace CallQa.Ingest;

/// <summary>
/// Who is the agent, by what both sides say at the beginning: who answers for the company and asks, and who asks for
/// something. Where the channels are configured the text swaps nothing by itself; it only says how sure they are.
/// </summary>
internal static class SpeakerRoles
{
    // Limits of the difference between the sides (RoleMarks), as measured on written calls (docs/recognition.md).
    private const double Plain = 2;
    private const double SurelySwapped = 4;

    private const double Agreed = 0.98;
    private const double Unsupported = 0.85;
    private const double OneSide = 0.7;
    private const double Doubtful = 0.5;
    private const double Swapped = 0.2;

    // Whoever answers speaks first: of 63 written inbound calls in 58 the agent. In outbound calls either does ("Hello?"), but
    // the first to say more than that is whoever called.
    private const double SpeaksFirst = 1.5;
    private const int AtOnceMs = 500;
    private const int MoreThanAnAnswer = 5;

    private const double ByChance = 0.5;
    private const double PerPoint = 0.25;
    private const double MostFound = 0.97;
    private const double Usable = 0.6;

    /// <summary>How sure configured speakers of a call with a channel a side are; doubts are added to <paramref name="notes"/>.</summary>
    public static Confidence Check(IReadOnlyCollection<Utterance> utterances, Direction direction, List<string> notes)
    {
        double margin = Margin(utterances, direction);
        if (margin <= -SurelySwapped)
        {
            notes.Add("The channels look swapped: the customer's sounds like the agent; see 'agent-channel' in the settings.");
            return new(Swapped);
        }

        if (margin <= -Plain)
        {
            notes.Add("Who is the agent is doubtful: the customer's channel sounds more like one.");
            return new(Doubtful);
        }

        if (margin >= Plain)
            return new(Agreed);
        return new(BothSpeak(utterances) ? Unsupported : OneSide);
    }

    /// <summary>
    /// Whether the sides of a call with a channel a side, named by guess, must change their names, and how sure it is then;
    /// that is said in <paramref name="notes"/>.
    /// </summary>
    public static (bool Swap, Confidence Sure) Find(IReadOnlyCollection<Utterance> utterances, Direction direction, List<string> notes)
    {
        double margin = Margin(utterances, direction) + First(utterances, direction);
        double sure = Math.Round(Math.Min(ByChance + (PerPoint * Math.Abs(margin)), BothSpeak(utterances) ? MostFound : OneSide), 2);
        notes.Add(sure < Usable
            ? "By what the sides say nobody can tell who the agent is; see 'agent-channel' in the settings."
            : string.Create(CultureInfo.InvariantCulture, $"The agent was found on the {(margin < 0 ? "second" : "first")} channel by what the sides say, with confidence {sure:0.00}."));
        return (margin < 0, new(sure));
    }

    private static double Margin(IReadOnlyCollection<Utterance> utterances, Direction direction) =>
        RoleMarks.Of(utterances, Speaker.Agent, direction) - RoleMarks.Of(utterances, Speaker.Customer, direction);

    // Nobody is first where both begin at once.
    private static double First(IReadOnlyCollection<Utterance> utterances, Direction direction)
    {
        if (direction == Direction.Unknown)
            return 0;
        int words = direction == Direction.Outbound ? MoreThanAnAnswer : 1;
        long? agent = Begins(utterances, Speaker.Agent, words), customer = Begins(utterances, Speaker.Customer, words);
        return agent is null || customer is null || Math.Abs(agent.Value - customer.Value) < AtOnceMs ? 0
            : agent < customer ? SpeaksFirst
            : -SpeaksFirst;
    }

    // When this side first says so many words at a time.
    private static long? Begins(IEnumerable<Utterance> utterances, Speaker speaker, int words) => utterances
        .Where(u => u.Kind == UtteranceKind.Speech && u.Speaker == speaker && (words == 1 || PlainText.Of(u.Text).Split(' ').Length >= words))
        .Select(u => (long?)u.Time.StartMs).Min();

    private static bool BothSpeak(IEnumerable<Utterance> utterances) => utterances
        .Where(u => u.Kind == UtteranceKind.Speech).Select(u => u.Speaker).Distinct().Count() > 1;
}
