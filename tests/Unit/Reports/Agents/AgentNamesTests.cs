using System.Collections.Immutable;
using System.Globalization;
using CallQa.Reports;
using CallQa.Reports.Agents;
using CallQa.Reports.Explaining;
using CallQa.Reports.Html;
using CallQa.Reports.Places;
using CallQa.Reports.Reviewing;
using CallQa.Reports.Speech;
using CallQa.Reports.Texts;
using Xunit;

namespace CallQa.Unit.Reports.Agents;

/// <summary>Whoever reads of an agent reads the name and the team of the day, on whichever way; what is stored stays as the calls' facts tell it.</summary>
public class AgentNamesTests
{
    private static readonly AgentTable Agents = new(
    [
        new(new("a1"), "Анна Ш.", "north", null, new(2026, 10, 6)), new(new("a1"), "Анна Ш.", "south", new(2026, 10, 7), null), new(new("a2"), "Åsa", "", null, null),
    ]);

    // By the clock of the place the first call is of the 6th and the second of the 7th, the first day in the new team.
    private static readonly TestCall[] Calls =
    [
        Call("old", "a1", new(2026, 10, 6, 20, 0, 0, DateTimeKind.Utc)), Call("new", "a1", new(2026, 10, 6, 21, 30, 0, DateTimeKind.Utc)),
        Call("untold", "a2", new(2026, 10, 7, 8, 0, 0, DateTimeKind.Utc)), Call("unknown", "a3", new(2026, 10, 7, 9, 0, 0, DateTimeKind.Utc)),
        Call("shared", "a3", new(2026, 10, 7, 10, 0, 0, DateTimeKind.Utc)) with { Findings = [TestFinding.NotMet("s1") with { Agent = "a1", Evidence = [new("hit", Quote: "wait")] }] },
    ];

    [Fact]
    public void Teams_are_those_of_the_day_of_the_call()
    {
        using var dataset = new TestDataset(Calls);
        using DatasetView view = dataset.Open(Agents);
        AgentReport teams = AgentReport.Of(view, GroupKind.Team, new());
        Assert.Equal(["north 1 s1 1/1", "south 1 s1 2/2", "support 3 s1 2/2"], teams.Unranked.Select(l => $"{l.Name} {l.Calls} {l.Worst[0].Standard} {l.Worst[0].NotMet.Count}/{l.Worst[0].NotMet.Of}"));
        Assert.Equal(
            ["new a1 south", "old a1 north", "shared a1 south", "unknown a3 support", "untold a2 support"],
            PlaceSearch.Of(view, new() { Top = 9 }).Select(p => $"{p.Call} {p.Agent} {p.Team}").Order(StringComparer.Ordinal));
        Assert.Equal(
            ["new south", "old north", "shared support", "unknown support", "untold support"],
            ListedCall.Of(view, new(null, null, null, 0)).Calls.Select(c => $"{c.Call} {c.Team}").Order(StringComparer.Ordinal));
        Assert.Equal([("north", 1), ("south", 1), ("support", 3)], SpeechReader.Counts(view, new(null, null, null), "team"));
        Assert.Equal(("south", "Анна Ш."), (CallExplanation.Of(view, "new", null, _ => null)!.Team, CallExplanation.Of(view, "new", null, _ => null)!.AgentName));
    }

    [Fact]
    public void A_decision_counts_for_the_team_of_the_agent_whom_it_is_about()
    {
        using var dataset = new TestDataset(Calls, labels: [("shared", "s1")]);
        using DatasetView view = dataset.Open(Agents);
        Assert.Equal(["north 1/1", "south 1/2", "support 2/2"], AgentReport.Of(view, GroupKind.Team, new()).Unranked.Select(l => $"{l.Name} {l.Worst[0].NotMet.Count}/{l.Worst[0].NotMet.Of}"));
    }

    [Fact]
    public void Names_stand_where_agents_are_read()
    {
        using var dataset = new TestDataset(Calls);
        using DatasetView view = dataset.Open(Agents);
        ReportTexts texts = ReportTexts.Of(Language.Swedish);
        ImmutableArray<Place> places = PlaceSearch.Of(view, new() { Top = 9 });
        Assert.Contains("Анна Ш. (a1)", PlaceTables.ForReading(places, _ => null, texts).First().Rows.Select(r => r[1]));
        Assert.Contains("Анна Ш.", PlaceTables.ForMachines(places, _ => null).Rows.Select(r => r[2]));
        AgentReport agents = AgentReport.Of(view, GroupKind.Agent, new());
        Assert.Equal(["Анна Ш. (a1)", "Åsa (a2)", "a3"], ReportTables.ForReading(agents, texts).First().Rows.Select(r => r[0]));
        Assert.Equal(["a1 Анна Ш.", "a2 Åsa", "a3 "], ReportTables.ForMachines(agents).Rows.Select(r => string.Create(CultureInfo.InvariantCulture, $"{r[1]} {r[2]}")));
        Assert.Equal(["", "", ""], ReportTables.ForMachines(AgentReport.Of(view, GroupKind.Team, new())).Rows.Select(r => r[2]));

        string list = CallListPage.Text(view, new(null, null, null, 0), _ => null, texts);
        Assert.Contains("<option value=\"a1\">Анна Ш. (a1)</option>", list, StringComparison.Ordinal);
        Assert.Contains("<td>Åsa (a2)</td>", list, StringComparison.Ordinal);
        string page = Path.Combine(dataset.Folder, "page.html");
        HtmlReport.Write(view, page, new() { Texts = texts });
        Assert.Contains("<th scope=\"row\">Анна Ш. (a1)</th>", File.ReadAllText(page), StringComparison.Ordinal);
    }

    [Fact]
    public void Without_a_table_the_facts_of_the_call_are_what_is_known()
    {
        using var dataset = new TestDataset(Calls);
        using DatasetView view = dataset.Open();
        Assert.Equal(["support 5"], AgentReport.Of(view, GroupKind.Team, new()).Ranked.Select(l => $"{l.Name} {l.Calls}"));
        Assert.Equal(["a1", "a2", "a3"], ReportTables.ForReading(AgentReport.Of(view, GroupKind.Agent, new()), ReportTexts.Of(Language.English)).First().Rows.Select(r => r[0]));
    }

    private static TestCall Call(string id, string agent, DateTime startedAt) =>
        new(id, agent, startedAt, 50) { OffsetMin = 180, Findings = [TestFinding.NotMet("s1") with { Evidence = [new("hit", Quote: "wait")] }] };
}
