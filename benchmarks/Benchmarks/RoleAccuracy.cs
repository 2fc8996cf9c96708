using System.Globalization;
using CallQa.Ingest;
using CallQa.Ingest.WordErrors;

namespace CallQa.Benchmarks;

/// <summary>How often the agent is found by what both sides say, in texts of calls that tell who speaks; by how sure it was.</summary>
internal static class RoleAccuracy
{
    private static readonly (string Name, double From)[] Bands = [("under .60", 0), (".60 to .96", 0.6), (".97", 0.97)];

    /// <summary>Prints a line a band of confidence, and the calls that came out wrong.</summary>
    public static int Print(IReadOnlyList<string> folders)
    {
        Transcript[] calls = [.. WrittenTranscripts.Read(folders)];
        var found = calls
            .Select(t => (t.Call.Id, Found: SpeakerRoles.Find([.. t.Utterances], t.Call.Direction, [])))
            .ToArray();
        for (int i = 0; i < Bands.Length; i++)
        {
            double below = i + 1 < Bands.Length ? Bands[i + 1].From : double.PositiveInfinity;
            var band = found.Where(f => f.Found.Sure.Value >= Bands[i].From && f.Found.Sure.Value < below).ToArray();
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{Bands[i].Name}: {band.Count(f => !f.Found.Swap)} of {band.Length} right"));
        }

        foreach ((CallId id, (bool _, Confidence sure)) in found.Where(f => f.Found.Swap))
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"wrong: {id.Value}, {sure.Value:0.00} sure"));
        Transcript[] inbound = [.. calls.Where(t => t.Call.Direction == Direction.Inbound && t.Utterances.Any(u => u.Kind == UtteranceKind.Speech))];
        int agents = inbound.Count(t => t.Utterances.Where(u => u.Kind == UtteranceKind.Speech).MinBy(u => u.Time.StartMs)!.Speaker == Speaker.Agent);
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"inbound calls that the agent begins: {agents} of {inbound.Length}"));
        return 0;
    }
}
