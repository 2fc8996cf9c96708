using CallQa.Cli.Sql;
using Xunit;

namespace CallQa.Unit.Cli.Sql;

public sealed class HistoryFileTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("callqa-history-");

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public void Lines_come_back_in_a_file_of_its_owners_alone()
    {
        string path = Path.Combine(_folder.FullName, "state", "callqa", "sql-history");
        var history = HistoryFile.Open(path);
        foreach (string line in new[] { "SELECT 1;", "SELECT 1;", " SELECT 'not kept';", "", ".tables" })
            history.Add(line);

        Assert.Equal(["SELECT 1;", ".tables"], HistoryFile.Open(path).Lines);
        Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(path));
    }

    [Fact]
    public void The_newest_thousand_lines_are_kept()
    {
        string path = Path.Combine(_folder.FullName, "sql-history");
        File.WriteAllLines(path, Enumerable.Range(0, 1500).Select(i => $"SELECT {i};"));
        var history = HistoryFile.Open(path);
        history.Add("last;");

        string[] kept = [.. HistoryFile.Open(path).Lines];
        Assert.Equal((1000, "SELECT 501;", "last;"), (kept.Length, kept[0], kept[^1]));
    }

    [Fact]
    public void Without_a_file_there_is_a_history_all_the_same()
    {
        var history = HistoryFile.Open("/proc/nowhere/sql-history");
        history.Add("SELECT 1;");

        Assert.Equal(["SELECT 1;"], history.Lines);
    }
}
