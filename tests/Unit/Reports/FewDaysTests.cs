using System.Globalization;
using CallQa.Dataset;
using CallQa.Reports;
using CallQa.Reports.Agents;
using CallQa.Reports.Agreeing;
using CallQa.Reports.Comparing;
using CallQa.Reports.Explaining;
using CallQa.Reports.Formats;
using CallQa.Reports.Places;
using CallQa.Reports.Reviewing;
using CallQa.Reports.Sampling;
using CallQa.Unit.Reports.Agents;
using Xunit;

namespace CallQa.Unit.Reports;

/// <summary>What is asked of some days is answered from their files alone as from all: the whole dataset is the oracle.</summary>
public class FewDaysTests
{
    private static readonly DateOnly From = new(2026, 10, 12), To = new(2026, 10, 18);

    [Fact]
    public void Answers_about_some_days_are_the_same_when_only_those_are_open() => AgentReportTests.Of(6, 14).Each(
        calls =>
        {
            using TestDataset dataset = Make(calls);
            using DatasetView whole = dataset.Open();
            GroupKind[] kinds = [.. Enum.GetValues<GroupKind>().Where(k => (int)k % 3 == calls.Length % 3)];
            var days = new ReportOptions { From = From, To = To, MinimumCalls = 2 };
            using (DatasetView few = Open(dataset, From, To))
            {
                foreach (GroupKind by in kinds)
                    Assert.Equal(Json(whole, by, days), Json(few, by, days));
                foreach (bool best in (bool[])[true, false])
                    Assert.Equal(PlaceSearch.Of(whole, new() { Best = best, From = From, To = To }), PlaceSearch.Of(few, new() { Best = best, From = From, To = To }));
                Assert.Equal(Waiting(whole), Waiting(few));
                Assert.Equal(LabelPair.Of(whole, null, null, From, To), LabelPair.Of(few, null, null, From, To));
                Assert.Equal(Drawn(whole), Drawn(few));
            }

            ReportOptions compared = days with { Compared = new(From, To) };
            using (DatasetView two = Open(dataset, compared.Compared!.Value.BeforeFrom, To))
                foreach (GroupKind by in kinds)
                    Assert.Equal(Json(whole, by, compared), Json(two, by, compared));
        },
        count: 4);

    [Fact]
    public void A_call_is_explained_the_same_when_only_its_day_is_open() => AgentReportTests.Of(3, 5).Each(
        calls =>
        {
            using TestDataset dataset = Make(calls);
            using DatasetView whole = dataset.Open();
            Assert.True(DatasetView.TryOpenCalls(dataset.Folder, null, out DatasetView? known, out DatasetProblem? problem), problem?.Message);
            using (known)
                foreach (TestCall call in calls)
                {
                    DateOnly? day = CallExplanation.DayOf(known, call.Id);
                    Assert.Equal(call.Day, day);
                    using DatasetView one = Open(dataset, call.Day, call.Day);
                    Assert.Equal(Explained(whole, call.Id), Explained(one, call.Id));
                }

            Assert.Null(CallExplanation.DayOf(whole, "nobody"));
        },
        count: 2);

    [Fact]
    public void The_manifest_tells_the_days_between_which_calls_lie() => AgentReportTests.Of(0, 6).Each(
        calls =>
        {
            using TestDataset dataset = Make(calls);
            Assert.True(DatasetDays.TryRead(dataset.Folder, null, out DatasetDays days, out _));
            DateOnly?[] all = [.. calls.Select(c => (DateOnly?)c.Day)];
            Assert.Equal(new DatasetDays(all.Min(), all.Max()), days);
        },
        count: 4);

    private static TestDataset Make(TestCall[] calls) => new(
        calls.Select((c, i) => c with { Findings = [.. c.Findings.Select((f, n) => f with { Evidence = [new("hit", StartMs: 1000 * (i + (70 * n)), EndMs: 2000 * (i + 200), Quote: $"said {i}")] })] }),
        people: calls.Where((_, i) => i % 3 == 0).SelectMany(c => c.Findings.Take(2).Select((f, n) => new Label(
            new(c.Id), new(f.Standard), n == 0 ? "Åsa" : "Мария", Verdict.NotMet, "not heard", n == 0 ? "review" : "dispute", null, new(2026, 11, 1, 8, n, 0, TimeSpan.Zero)))));

    private static DatasetView Open(TestDataset dataset, DateOnly from, DateOnly to) =>
        DatasetView.TryOpen(dataset.Folder, out DatasetView? view, out DatasetProblem? problem, from: from, to: to) ? view : throw new InvalidOperationException(problem.Message);

    private static string Json(DatasetView view, GroupKind by, ReportOptions options)
    {
        using var text = new StringWriter(CultureInfo.InvariantCulture);
        ReportJson.Write(AgentReport.Of(view, by, options), text);
        return text.ToString();
    }

    private static (string, int) Waiting(DatasetView view)
    {
        (var items, int inAll) = ReviewItem.Of(view, new(null, null, null, From, To, 100));
        return (string.Join('\n', items), inAll);
    }

    private static string Drawn(DatasetView view)
    {
        LabelSample sample = LabelSample.Of(view, new(["standard", "verdict"], 20, 7, null, null, null, From, To));
        return $"{sample.Strata} {sample.StrataDrawn}\n{string.Join('\n', sample.Findings)}";
    }

    private static string Explained(DatasetView view, string call)
    {
        using var text = new StringWriter(CultureInfo.InvariantCulture);
        ExplanationText.WriteJson(CallExplanation.Of(view, call, null, _ => null)!, text);
        return text.ToString();
    }
}
