using System.Collections.Immutable;
using CallQa.Dataset;
using CallQa.Reports;
using CallQa.Reports.Reviewing;
using Xunit;

namespace CallQa.Unit.Reports.Reviewing;

/// <summary>The list of the review page against what the test itself counts.</summary>
public class ListedCallTests
{
    private static readonly string[] Standards = ["asks", "greets", "insults", "thanks"], Verdicts = ["met", "not-met", "not-applicable", "cannot-tell"];

    [Fact]
    public void The_list_is_what_a_count_by_hand_gives()
    {
        var random = new Random(5);
        TestCall[] calls =
        [
            .. Enumerable.Range(0, 130).Select(i => new TestCall($"c{i:000}", $"a{random.Next(3)}", new DateTime(2026, 10, 5, 0, 0, 0, DateTimeKind.Utc).AddMinutes(random.Next(4000)), 50)
            {
                Findings = [.. Standards.Where(_ => random.Next(4) > 0).Select(s => new TestFinding(s, Verdicts[random.Next(4)]) with { Gate = s is "insults" })],
            }),
        ];
        Label[] people =
        [
            .. calls.SelectMany(c => c.Findings.Where(_ => random.Next(5) == 0).SelectMany(f => Enumerable.Range(0, random.Next(1, 3)).Select(_ => new Label(
                new(c.Id), new(f.Standard), "r", Verdict.Met, "x", ((string[])["review", "adjudication", "dispute", "sample"])[random.Next(4)], null, new DateTimeOffset(2026, 11, 1, 0, 0, 0, TimeSpan.Zero).AddMinutes(random.Next(1_000_000)))))),
        ];
        using var dataset = new TestDataset(calls, people: people);
        using DatasetView view = dataset.Open();
        foreach (string? agent in (string?[])[null, "a1", "nobody"])
            foreach (string? standard in (string?[])[null, "insults"])
                foreach (string? show in CallListQuestion.Shows.Prepend(null))
                {
                    TestCall[] expected =
                    [
                        .. calls.Where(c => agent is null || string.Equals(c.Agent, agent, StringComparison.Ordinal))
                            .Where(c => (standard, show) is (null, null) || c.Findings.Any(f => Same(standard ?? f.Standard, f.Standard) && (show is null || Same(show is "dispute" or "gate" or "cannot-tell" ? Why(c, f) : Final(c, f), show))))
                            .OrderByDescending(c => c.StartedAtUtc).ThenBy(c => c.Id, StringComparer.Ordinal),
                    ];
                    var question = new CallListQuestion(agent, standard, show, 0);
                    (ImmutableArray<ListedCall> first, int inAll) = ListedCall.Of(view, question);
                    ImmutableArray<ListedCall> second = ListedCall.Of(view, question with { Skip = CallListQuestion.Top }).Calls;
                    Assert.Equal(expected.Length, inAll);
                    Assert.Equal(
                        expected.Select(c => (c.Id, Of(c, "dispute"), Of(c, "gate"), Of(c, "cannot-tell"), c.Findings.Count(f => Final(c, f) is "not-met"))),
                        first.Concat(second).Select(c => (c.Call, c.Disputes, c.Gates, c.CannotTell, c.NotMet)));
                }

        // Everybody who decides here says that it was met.
        string Final(TestCall call, TestFinding finding) =>
            people.Any(l => Same(l.Call.Value, call.Id) && Same(l.Standard.Value, finding.Standard) && l.Origin is ("review" or "adjudication")) ? "met" : finding.Verdict;

        int Of(TestCall call, string why) => call.Findings.Count(f => Same(Why(call, f), why));

        static bool Same(string one, string other) => string.Equals(one, other, StringComparison.Ordinal);

        string Why(TestCall call, TestFinding finding)
        {
            Label[] said = [.. people.Where(l => Same(l.Call.Value, call.Id) && Same(l.Standard.Value, finding.Standard))];
            DateTimeOffset? decided = said.Where(l => l.Origin is "review" or "adjudication").Select(l => (DateTimeOffset?)l.LabelledAt).Max();
            DateTimeOffset? disputed = said.Where(l => l.Origin is "dispute").Select(l => (DateTimeOffset?)l.LabelledAt).Max();
            return disputed is not null && (decided is null || disputed > decided) ? "dispute"
                : decided is not null ? ""
                : finding is { Gate: true, Verdict: "not-met" } ? "gate"
                : finding.Verdict is "cannot-tell" ? "cannot-tell" : "";
        }
    }
}
