using System.Globalization;
using CallQa.Ingest;
using CallQa.Ingest.WordErrors;

namespace CallQa.Benchmarks;

/// <summary>How often the agent is found by what both sides say, in texts of calls that tell who speaks; by how sure it was.</summary>
internal static class RoleAccuracy
{
    private static readonly (string Name, double From)[] Bands = [("under .60", 0), (".60 to .96", 0.6), (".97", 0.97)];

    // As whoever is called answers.
    private const int MoreThanAnAnswer = 5;

    /// <summary>Prints a line a band of confidence, with the direction of the facts and without it, and the calls that came out wrong or are outbound.</summary>
    public static int Print(IReadOnlyList<string> folders)
    {
        Transcript[] calls = [.. WrittenTranscripts.Read(folders)];
        Print("direction told", calls, t => t.Call.Direction);
        Print("direction not told", calls, _ => Direction.Unknown);
        foreach (Transcript call in calls.Where(t => t.Call.Direction == Direction.Outbound))
            Line($"outbound {call.Call.Id.Value}: {Sure(call, Direction.Outbound)}, direction not told {Sure(call, Direction.Unknown)}");
        PrintFirst(calls, Direction.Inbound, "inbound calls that the agent begins", 1);
        PrintFirst(calls, Direction.Outbound, "outbound calls in which the agent is the first to say five words", MoreThanAnAnswer);
        return 0;
    }

    private static void Print(string name, Transcript[] calls, Func<Transcript, Direction> direction)
    {
        var found = calls.Select(t => (t.Call.Id, Found: SpeakerRoles.Find([.. t.Utterances], direction(t), []))).ToArray();
        for (int i = 0; i < Bands.Length; i++)
        {
            double below = i + 1 < Bands.Length ? Bands[i + 1].From : double.PositiveInfinity;
            var band = found.Where(f => f.Found.Sure.Value >= Bands[i].From && f.Found.Sure.Value < below).ToArray();
            Line($"{name}, {Bands[i].Name}: {band.Count(f => !f.Found.Swap)} of {band.Length} right");
        }

        foreach ((CallId id, (bool _, Confidence sure)) in found.Where(f => f.Found.Swap))
            Line($"{name}, wrong: {id.Value}, {sure.Value:0.00} sure");
    }

    private static string Sure(Transcript call, Direction direction)
    {
        (bool swap, Confidence sure) = SpeakerRoles.Find([.. call.Utterances], direction, []);
        return string.Create(CultureInfo.InvariantCulture, $"{(swap ? "wrong" : "right")}, {sure.Value:0.00}");
    }

    private static void PrintFirst(Transcript[] calls, Direction direction, string name, int words)
    {
        Speaker[] first =
        [
            .. calls.Where(t => t.Call.Direction == direction)
                .Select(t => t.Utterances.Where(u => u.Kind == UtteranceKind.Speech && u.Text.Split(' ').Length >= words).MinBy(u => u.Time.StartMs)?.Speaker)
                .OfType<Speaker>(),
        ];
        Line($"{name}: {first.Count(s => s == Speaker.Agent)} of {first.Length}");
    }

    private static void Line(FormattableString text) => Console.WriteLine(text.ToString(CultureInfo.InvariantCulture));
}
