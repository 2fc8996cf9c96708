using System.Collections.Immutable;
using System.Globalization;

namespace CallQa.Ingest;

/// <summary>
/// Holds the channels' configured speakers against what is said: who answers for the company, and who asks for it. The
/// text never swaps the sides by itself; it only says how sure they are.
/// </summary>
internal static class SpeakerRoles
{
    private const double Agreed = 0.98;
    private const double Unsupported = 0.85;
    private const double OneSide = 0.7;
    private const double Doubtful = 0.5;
    private const double Swapped = 0.2;

    // The company shows itself at the beginning; later both sides repeat each other's words.
    private const long OpeningMs = 60_000;

    /// <summary>How sure the speakers of a call with a channel a side are; doubts are added to <paramref name="notes"/>.</summary>
    public static Confidence Check(IReadOnlyList<Utterance> utterances, List<string> notes)
    {
        Utterance[] speech = [.. utterances.Where(u => u.Kind == UtteranceKind.Speech)];
        bool agentSpeaks = Array.Exists(speech, u => u.Speaker == Speaker.Agent), customerSpeaks = Array.Exists(speech, u => u.Speaker == Speaker.Customer);
        int agent = Marks(speech, Speaker.Agent), customer = Marks(speech, Speaker.Customer);
        if (customer >= agent + 2)
        {
            notes.Add(string.Create(
                CultureInfo.InvariantCulture,
                $"The channels look swapped: {customer} phrases of an agent on the customer's channel, {agent} on the agent's; see 'agent_channel'."));
            return new(Swapped);
        }

        if (customer > agent)
        {
            notes.Add("Who is the agent is doubtful: the customer's channel sounds more like one.");
            return new(Doubtful);
        }

        if (agent > 0)
            return new(Agreed);
        return new(agentSpeaks && customerSpeaks ? Unsupported : OneSide);
    }

    private static int Marks(IEnumerable<Utterance> speech, Speaker speaker) => speech
        .Where(u => u.Speaker == speaker && u.Time.StartMs < OpeningMs)
        .Select(u => PlainText.Of(u.Text))
        .Sum(text => AgentPhrases.All.Count(phrase => text.Contains(phrase, StringComparison.Ordinal)));
}
