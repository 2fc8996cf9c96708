using CallQa.Ingest;
using Xunit;

namespace CallQa.Unit.Ingest.Facts;

public sealed class AgentTableTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public void Names_are_read_by_agent_whatever_else_the_table_holds() => Assert.Equal(
        [("a1", "Ольга Берг"), ("a1", "Olga Lind"), ("a2", "Jonas")],
        AgentTable.Read(folder.Write("agents.csv", "\ufeffteam;agent;name\r\nsales;a1;\"Ольга Берг\"\r\nsales;a1;Olga Lind\n;a2; Jonas \n;a3;\n")));

    [Theory]
    [InlineData("", "it is empty; its first line must name the columns agent and name.")]
    [InlineData("agent,title\na1,x\n", "its first line is 'agent,title'; it must name the columns agent and name.")]
    public void A_table_without_the_columns_is_refused(string text, string expected) =>
        Assert.EndsWith(expected, Assert.Throws<InvalidDataException>(() => AgentTable.Read(folder.Write("agents.csv", text))).Message, StringComparison.Ordinal);
}
