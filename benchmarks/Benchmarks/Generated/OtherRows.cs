using System.Globalization;
using CallQa.Dataset.Rows;
using CallQa.Scoring.Packs;

namespace CallQa.Benchmarks.Generated;

/// <summary>The small tables.</summary>
internal static class OtherRows
{
    /// <summary>A person's verdict on a review gate of each of these calls.</summary>
    public static IEnumerable<LabelRow> Labels(Pack pack, IEnumerable<(DateOnly Day, string Call)> calls)
    {
        string gate = pack.Standards.First(s => s.Gate).Id.Value;
        return calls.OrderBy(c => c.Call, StringComparer.Ordinal).Select((c, i) => new LabelRow
        {
            CallId = c.Call, StandardId = gate, Rater = "maria", Verdict = i % 3 == 0 ? "not-met" : "met", Origin = "review", LabelledAt = Moment(c.Day, 15),
        });
    }

    public static IEnumerable<QuarantineRow> Quarantine(int count) => Enumerable.Range(0, count).Select(i => new QuarantineRow
    {
        Path = string.Create(CultureInfo.InvariantCulture, $"broken/{i:00000}.wav"), Stage = "decode", Error = i % 4 == 0 ? "empty" : "cut-off", Found = "a header alone", Attempts = 2, RunId = CallMaker.Run,
    });

    public static IEnumerable<RunRow> Runs(DateOnly first, int days) => Enumerable.Range(0, days).Select(i => new RunRow
    {
        RunId = i == days - 1 ? CallMaker.Run : string.Create(CultureInfo.InvariantCulture, $"{i:x16}"), StartedAt = Moment(first.AddDays(i), 20), FinishedAt = Moment(first.AddDays(i), 23), Starts = 1,
        Version = "0.1.0", Recogniser = "base-q8_0",
    });

    public static IEnumerable<ContinuityRow> Continuity(Pack pack, DateOnly first) => pack.Continuity.SelectMany(standard => Enumerable.Range(0, 200).Select(i => new ContinuityRow
    {
        SubjectKind = "customer", Subject = string.Create(CultureInfo.InvariantCulture, $"c-{i:00000}"), PeriodStart = first, PeriodEnd = first.AddDays(29), StandardId = standard.Id.Value,
        Verdict = i % 9 == 0 ? "not-met" : "met", N = 1 + i % 5,
    }));

    private static DateTime Moment(DateOnly day, int hour) => day.ToDateTime(new TimeOnly(hour, 0), DateTimeKind.Utc);
}
