using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Globalization;

namespace CallQa.Ingest;

/// <summary>Says which side of a foreign transcript is the agent: by a name, by the channel, or by what both sides say.</summary>
internal static class ForeignSpeakers
{
    // As for the channels of recordings: under this nobody can tell.
    private const double Usable = 0.6;

    private static readonly FrozenSet<string> Agents = FrozenSet.Create(
        StringComparer.OrdinalIgnoreCase, "agent", "agent_0", "human_agent", "operator", "advisor", "representative", "employee", "оператор", "агент", "сотрудник", "менеджер", "agenten", "handläggare", "kundtjänst", "medarbetare");

    private static readonly FrozenSet<string> Customers = FrozenSet.Create(
        StringComparer.OrdinalIgnoreCase, "customer", "client", "caller", "end_user", "user", "клиент", "абонент", "покупатель", "kund", "kunden");

    /// <summary>The speaker of each side of the call, and how sure that is.</summary>
    /// <param name="call">The call.</param>
    /// <param name="direction">Who called whom.</param>
    /// <param name="agentChannel">The channel of the agent, from 0; null where it is to be found.</param>
    /// <param name="agentNames">Labels that stand for the agent, besides those known to.</param>
    /// <param name="notes">Takes what a person should know.</param>
    public static (IReadOnlyDictionary<Side, Speaker> Speakers, Confidence Sure) Of(
        ForeignCall call, Direction direction, int? agentChannel, ImmutableArray<string> agentNames, List<string> notes)
    {
        Side[] sides = [.. call.Parts.Select(p => p.Side).Distinct().OrderBy(s => s.Kind).ThenBy(s => s.Label, StringComparer.Ordinal)];
        var speakers = sides.ToDictionary(s => s, s => s.Kind == SideKind.Speaker ? Named(s.Label, agentNames) : Speaker.Unknown);
        Side[] channels = [.. sides.Where(s => s.Kind == SideKind.Channel)], labels = [.. sides.Where(s => s.Kind == SideKind.Speaker)];
        if (call.Channels == 2 || channels.Length == 2)
        {
            foreach (Side side in channels)
                speakers[side] = side == Side.Channel(agentChannel ?? 0) ? Speaker.Agent : Speaker.Customer;
            if (agentChannel is not null)
                return (speakers, SpeakerRoles.Check(Tentative(call, speakers), direction, notes));
            (bool swap, Confidence sure) = SpeakerRoles.Find(Tentative(call, speakers), direction, notes);
            return (swap ? Swapped(speakers) : speakers, sure);
        }

        Side[] unnamed = [.. labels.Where(l => speakers[l] == Speaker.Unknown)];
        if (unnamed.Length < labels.Length)
        {
            // With one of two named, the other is the other.
            if (labels.Length == 2 && unnamed.Length == 1)
                speakers[unnamed[0]] = speakers.Values.Contains(Speaker.Agent) ? Speaker.Customer : Speaker.Agent;
            return (speakers, Confidence.Certain);
        }

        return labels.Length == 2 ? ByWords(call, direction, labels, speakers, notes) : (speakers, new(0));
    }

    private static Speaker Named(string label, ImmutableArray<string> agentNames)
    {
        if (agentNames.Contains(label, StringComparer.OrdinalIgnoreCase) || Agents.Contains(label))
            return Speaker.Agent;
        return Customers.Contains(label) ? Speaker.Customer : Speaker.Unknown;
    }

    private static (IReadOnlyDictionary<Side, Speaker> Speakers, Confidence Sure) ByWords(
        ForeignCall call, Direction direction, Side[] labels, Dictionary<Side, Speaker> speakers, List<string> notes)
    {
        var guess = new Dictionary<Side, Speaker>(speakers) { [labels[0]] = Speaker.Agent, [labels[1]] = Speaker.Customer };
        (bool swap, Confidence sure) = SpeakerRoles.Find(Tentative(call, guess), direction, []);
        if (sure.Value < Usable)
        {
            notes.Add("Which of the two speakers is the agent cannot be told from what they say; see 'agent-speaker' in the settings.");
            return (speakers, new(0));
        }

        notes.Add(string.Create(
            CultureInfo.InvariantCulture,
            $"'{StrictObject.Short(labels[swap ? 1 : 0].Label)}' was taken for the agent by what is said, with confidence {sure.Value:0.00}; see 'agent-speaker' in the settings."));
        return (swap ? Swapped(guess) : guess, sure);
    }

    private static Dictionary<Side, Speaker> Swapped(Dictionary<Side, Speaker> speakers) => speakers.ToDictionary(
        s => s.Key, s => s.Value switch { Speaker.Agent => Speaker.Customer, Speaker.Customer => Speaker.Agent, _ => s.Value });

    private static Utterance[] Tentative(ForeignCall call, Dictionary<Side, Speaker> speakers) =>
    [
        .. call.Parts.Where(p => !Announcements.Is(p.Text)).OrderBy(p => p.Time.StartMs).ThenBy(p => p.Time.EndMs)
            .Select(p => new Utterance(speakers[p.Side], p.Time, p.Text)),
    ];
}
