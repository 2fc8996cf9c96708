using System.Diagnostics;
using System.Globalization;
using CallQa.Ingest.WordErrors;
using CallQa.Redaction;
using CallQa.Scoring.Classifying;
using CallQa.Scoring.Evaluating;
using CallQa.Scoring.Packs;

namespace CallQa.Benchmarks;

/// <summary>What redaction adds to scoring ready transcripts: the stages of each call in turn, in one process and one thread; medians of five rounds.</summary>
internal static class RedactionCost
{
    private const int Rounds = 5;

    /// <summary>Prints milliseconds a call for redaction, acts and score, and the part that redaction adds.</summary>
    public static int Print(string product, IReadOnlyList<string> texts)
    {
        Pack pack = PackReader.Read(Path.Combine(product, "standards", "service")).Pack!;
        Profile profile = ProfileReader.Read(Path.Combine(product, "standards", "profiles", "default.yml"), pack).Profile!;
        using var classifier = ActClassifier.Open(Path.Combine(product, "models", "acts.bin"), Path.Combine(product, "models", "e5"));
        var scorer = Scorer.Create(pack, profile, classifier.Thresholds);
        var redactor = Redactor.Create(RedactionSettings.Usual);
        Transcript[] calls = [.. WrittenTranscripts.Read(texts)];
        var rounds = new List<TimeSpan[]>();
        for (int round = 0; round <= Rounds; round++)
        {
            var spent = new TimeSpan[3];
            foreach (Transcript call in calls)
            {
                RedactedTranscript redacted = Timed(ref spent[0], () => redactor.Redact(call));
                CallActs acts = Timed(ref spent[1], () => classifier.Classify(redacted));
                _ = Timed(ref spent[2], () => scorer.Score(redacted, acts));
            }

            if (round > 0) // in the first one code is compiled
                rounds.Add(spent);
        }

        double[] each = [.. Enumerable.Range(0, 3).Select(i => Median(rounds.Select(r => r[i].TotalMilliseconds / calls.Length)))];
        double added = Median(rounds.Select(r => 100 * r[0] / (r[1] + r[2])));
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{calls.Length} calls, ms a call: redaction {each[0]:0.00}, acts {each[1]:0.00}, score {each[2]:0.00}; redaction adds {added:0.0} %"));
        return 0;
    }

    private static T Timed<T>(ref TimeSpan sum, Func<T> work)
    {
        long from = Stopwatch.GetTimestamp();
        T result = work();
        sum += Stopwatch.GetElapsedTime(from);
        return result;
    }

    private static double Median(IEnumerable<double> values) => values.Order().ElementAt(Rounds / 2);
}
