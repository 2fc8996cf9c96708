using System.Collections.Immutable;
using CallQa.Scoring.Yaml;

namespace CallQa.Scoring.Packs;

/// <summary>Finds signals whose hits hang on themselves, over however many others.</summary>
internal static class SignalCircles
{
    /// <summary>Notes each of them.</summary>
    public static void Refuse(ImmutableArray<Signal> signals, YamlProblems problems)
    {
        foreach (Signal start in signals)
        {
            List<string> path = [start.Name];
            if (!start.Needs.Contains(start.Name, StringComparer.Ordinal) && Leads(start, new(StringComparer.Ordinal), path))
                problems.Add(start.At, $"'confirmed-by' and 'not-with' lead from the signal '{start.Name}' back to itself; one of {string.Join(", ", path)} must do without.");

            bool Leads(Signal from, HashSet<string> seen, List<string> way)
            {
                foreach (string name in from.Needs)
                {
                    if (string.Equals(name, start.Name, StringComparison.Ordinal))
                        return true;
                    way.Add(name);
                    if (seen.Add(name) && signals.FirstOrDefault(s => string.Equals(s.Name, name, StringComparison.Ordinal)) is { } next && Leads(next, seen, way))
                        return true;
                    way.RemoveAt(way.Count - 1);
                }

                return false;
            }
        }
    }
}
