namespace CallQa.Scoring.Evaluating;

/// <summary>Cuts a call where another agent takes over.</summary>
internal static class AgentParts
{
    /// <summary>Each agent's part: from the end of the part before to the first words of the next agent. The first begins with the call.</summary>
    public static List<(AgentId Agent, Scope Part)> Of(CallView view)
    {
        var parts = new List<(AgentId Agent, Scope Part)>();
        Turn[] turns = view.Turns.All;
        var starts = new List<(AgentId Agent, int Turn)>();
        for (int i = 0; i < turns.Length; i++)
            if (turns[i].Agent is { } agent && (starts.Count == 0 || starts[^1].Agent != agent))
                starts.Add((agent, i));
        for (int i = 0; i < starts.Count; i++)
        {
            int first = i == 0 ? 0 : starts[i].Turn, end = i + 1 < starts.Count ? starts[i + 1].Turn : turns.Length;
            long startMs = i == 0 ? view.StartMs : turns[first].StartMs;
            long endMs = i + 1 < starts.Count ? turns[end].StartMs : view.EndMs;
            parts.Add((
                starts[i].Agent,
                new(first, end, startMs, Math.Max(startMs, endMs), i > 0 || view.Edges.HasStart, i + 1 < starts.Count || view.Edges.HasEnd, null, null, default)));
        }

        return parts;
    }
}
