using CallQa.Ingest;
using Xunit;

namespace CallQa.Unit.Ingest.Facts;

public sealed class AgentTableFileTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Theory]
    [InlineData("\ufeffagent,name\r\na1,\"Ольга Берг\"\r\na1,Olga Lind\n\na2, Jonas \na3,\n", "a1 Ольга Берг  ..; a1 Olga Lind  ..; a2 Jonas  ..")]
    [InlineData("to;boss;agent;team;from\n2026-10-05;x;a1;sales;\n;x;a1;service;2026-10-06\n", "a1  sales ..2026-10-05; a1  service 2026-10-06..")]
    [InlineData("agent,name,team,from,to\na1,Åsa,,2026-10-01,2026-10-31\na1,Åsa,sales,2026-11-01", "a1 Åsa  2026-10-01..2026-10-31; a1 Åsa sales 2026-11-01..")]
    [InlineData("agent,name,team\na1,Åsa,\na1,,sales\n", "a1 Åsa  ..; a1  sales ..")]
    public void Names_and_teams_are_read_whatever_else_the_table_holds(string text, string expected) => Assert.Equal(
        expected,
        string.Join("; ", AgentTableFile.Read(folder.Write("agents.csv", text)).Periods.Select(p => FormattableString.Invariant($"{p.Agent} {p.Name} {p.Team} {p.From:yyyy-MM-dd}..{p.To:yyyy-MM-dd}"))));

    [Theory]
    [InlineData("", ": it is empty; its first line is missing, and it must name the column agent and one of name and team, and may name from and to.")]
    [InlineData("agent,title\na1,x\n", ":1: the first line is 'agent,title'; it must name the column agent and one of name and team, and may name from and to.")]
    [InlineData("agent,team,from\na1,sales,5.10.2026\n", ":2: 'from' is '5.10.2026'; it must be a day such as 2026-10-05, or empty for open.")]
    [InlineData("agent,team\n ,sales\n", ":2: the agent of ' ,sales' is empty; it must be the id that the agent has in the calls.")]
    [InlineData("agent,team,from,to\na1,sales,2026-10-05,2026-10-04\n", ":2: agent 'a1' is there from 2026-10-05 to 2026-10-04; the last day must not lie before the first.")]
    [InlineData(
        "agent,team,from,to\na1,sales,,2026-10-05\na2,sales,,\na1,service,2026-10-05,\n",
        ":4: agent 'a1' is in 'service' from 2026-10-05 on here, and in 'sales' to 2026-10-05 in line 2; the periods of one agent must not share a day ('to' is the last day, itself included).")]
    [InlineData(
        "agent,name,team,from\na1,Åsa,sales,\na1,Åsa,,2026-10-05\n",
        ":3: agent 'a1' is in no team from 2026-10-05 on here, and in 'sales' at all times in line 2; the periods of one agent must not share a day ('to' is the last day, itself included).")]
    public void A_fault_is_named_with_its_place(string text, string expected) => Assert.Equal(folder.At("agents.csv") + expected, Refusal(text));

    [Fact]
    public void All_faults_are_named_at_once_also_two_within_one_long_period()
    {
        string[] faults = Refusal("agent,team,from,to\na1,sales,,\na1,service,2026-10-01,2026-10-02\na1,service,2026-10-05,2026-10-06\na2,sales,soon,late\n").Split('\n');
        Assert.Equal([":5: 'fro", ":5: 'to'", ":3: agen", ":4: agen"], faults.Select(f => f[folder.At("agents.csv").Length..][..8]));
    }

    [Fact]
    public void The_latest_name_is_the_one_that_is_told()
    {
        AgentTable agents = AgentTableFile.Read(folder.Write("agents.csv", "agent,name,team,from,to\na1,Åsa Lind,sales,2026-10-06,\na1,Åsa Berg,sales,,2026-10-05\na2,Ян,,,\na2,Яна,,,\n"));
        Assert.Equal(("Åsa Lind (a1)", "Ян (a2)", "a3", ""), (agents.Shown("a1"), agents.Shown("a2"), agents.Shown("a3"), agents.NameOf("a3")));
    }

    private string Refusal(string text) => Assert.Throws<InvalidDataException>(() => AgentTableFile.Read(folder.Write("agents.csv", text))).Message;
}
