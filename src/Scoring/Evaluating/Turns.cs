using CallQa.Scoring.Matching;

namespace CallQa.Scoring.Evaluating;

/// <summary>
/// The turns of a call. A listening noise (at most three words, all of them backchannels) of the other side is taken into
/// the turn that it falls into: it begins while the other still speaks, or the other goes on within a second of it without having asked.
/// </summary>
internal sealed class Turns
{
    private const int NoiseWords = 3;
    private const long GoesOnMs = 1000;

    private readonly int[] agentsUpTo;
    private readonly int[] customersUpTo;

    /// <summary>Builds the turns.</summary>
    /// <param name="utterances">In order of time.</param>
    /// <param name="noise">For each, whether all its words are backchannels.</param>
    /// <param name="callAgent">The call's agent, for utterances that name none.</param>
    public Turns(IReadOnlyList<Utterance> utterances, IReadOnlyList<bool> noise, AgentId callAgent)
    {
        var turns = new List<Turn>();
        OfUtterance = new int[utterances.Count];
        Absorbed = new bool[utterances.Count];
        for (int i = 0; i < utterances.Count; i++)
        {
            Utterance u = utterances[i];
            bool machine = u.Kind == UtteranceKind.Announcement;
            AgentId? agent = u.Speaker == Speaker.Agent && !machine ? u.Agent ?? callAgent : null;
            if (turns.Count > 0)
            {
                Turn last = turns[^1];
                if (last.Speaker == u.Speaker && last.IsMachine == machine && last.Agent == agent)
                {
                    turns[^1] = last with { EndMs = Math.Max(last.EndMs, u.Time.EndMs) };
                    OfUtterance[i] = turns.Count - 1;
                    continue;
                }

                if (!machine && !last.IsMachine && last.Speaker != u.Speaker && noise[i] && FallsInto(utterances, i, last))
                {
                    OfUtterance[i] = turns.Count - 1;
                    Absorbed[i] = true;
                    continue;
                }
            }

            turns.Add(new(u.Speaker, machine, agent, i, u.Time.StartMs, u.Time.EndMs));
            OfUtterance[i] = turns.Count - 1;
        }

        All = [.. turns];
        agentsUpTo = Count(Speaker.Agent);
        customersUpTo = Count(Speaker.Customer);
    }

    /// <summary>The turns in order.</summary>
    public Turn[] All { get; }

    /// <summary>For each utterance the turn that it lies in.</summary>
    public int[] OfUtterance { get; }

    /// <summary>For each utterance, whether it is a noise inside the other side's turn.</summary>
    public bool[] Absorbed { get; }

    /// <summary>How many turns of persons, of the one asked for, have an index in [from, to).</summary>
    public int Between(Packs.Who by, int from, int to)
    {
        from = Math.Clamp(from, 0, All.Length);
        to = Math.Clamp(to, from, All.Length);
        return by switch
        {
            Packs.Who.Agent => agentsUpTo[to] - agentsUpTo[from],
            Packs.Who.Customer => customersUpTo[to] - customersUpTo[from],
            _ => All.AsSpan(from, to - from).ToArray().Count(t => !t.IsMachine),
        };
    }

    /// <summary>True where a turn counts for the one asked for.</summary>
    public static bool Counts(in Turn turn, Packs.Who by) => !turn.IsMachine && by switch
    {
        Packs.Who.Agent => turn.Speaker == Speaker.Agent,
        Packs.Who.Customer => turn.Speaker == Speaker.Customer,
        _ => true,
    };

    /// <summary>The last turn that begins at or before a time; -1 for none.</summary>
    public int At(long ms)
    {
        int at = -1;
        for (int i = 0; i < All.Length && All[i].StartMs <= ms; i++)
            at = i;
        return at;
    }

    /// <summary>For each utterance of these tokens, whether all its words are covered by backchannel hits.</summary>
    public static bool IsNoise(Tokens tokens, IEnumerable<(int First, int End)> backchannels)
    {
        if (tokens.Count is 0 or > NoiseWords)
            return false;
        int covered = 0;
        foreach ((int first, int end) in backchannels)
            for (int i = first; i < end; i++)
                covered |= 1 << i;
        return covered == (1 << tokens.Count) - 1;
    }

    private static bool FallsInto(IReadOnlyList<Utterance> utterances, int i, in Turn turn)
    {
        if (utterances[i].Time.StartMs < turn.EndMs)
            return true;
        for (int before = i - 1; before >= 0; before--)
            if (utterances[before].Speaker == turn.Speaker)
            {
                if (utterances[before].Text.AsSpan().TrimEnd().EndsWith("?"))
                    return false;
                break;
            }

        return i + 1 < utterances.Count
            && utterances[i + 1].Speaker == turn.Speaker
            && utterances[i + 1].Time.StartMs - utterances[i].Time.EndMs < GoesOnMs;
    }

    private int[] Count(Speaker speaker)
    {
        int[] upTo = new int[All.Length + 1];
        for (int i = 0; i < All.Length; i++)
            upTo[i + 1] = upTo[i] + (All[i].Speaker == speaker && !All[i].IsMachine ? 1 : 0);
        return upTo;
    }
}
