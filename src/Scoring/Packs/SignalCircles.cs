using System.Collections.Immutable;
using CallQa.Scoring.Yaml;

namespace CallQa.Scoring.Packs;

/// <summary>Finds signals that are confirmed by themselves, over however many others.</summary>
internal static class SignalCircles
{
    /// <summary>Notes each of them.</summary>
    public static void Refuse(ImmutableArray<Signal> signals, YamlProblems problems)
    {
        foreach (Signal start in signals)
        {
            var seen = new HashSet<string>(StringComparer.Ordinal);
            Signal? at = start;
            while (at?.ConfirmedBy is { } next && seen.Add(at.Name))
                at = signals.FirstOrDefault(s => string.Equals(s.Name, next, StringComparison.Ordinal));
            if (at?.ConfirmedBy is not null && string.Equals(at.Name, start.Name, StringComparison.Ordinal) && seen.Count > 1)
                problems.Add(start.At, $"'confirmed-by' leads from the signal '{start.Name}' back to itself; one of {string.Join(", ", seen)} must do without.");
        }
    }
}
