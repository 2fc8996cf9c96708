using CallQa.Tests;
using CallQa.Scoring.Packs;
using Xunit;

namespace CallQa.Unit.Scoring.Packs.Checking;

public class BadPackTests
{
    public static TheoryData<string> Names => [.. BadPacks.All.Select(b => b.Name)];

    [Theory]
    [MemberData(nameof(Names))]
    public void Each_fault_is_told_in_one_clear_line_and_nothing_else_is(string name)
    {
        BadPack bad = BadPacks.All.Single(b => string.Equals(b.Name, name, StringComparison.Ordinal));
        using var folder = new TemporaryFolder();
        BadPacks.Write(folder.Path, bad);

        PackReading reading = PackReader.Check(folder.Path);

        Assert.Null(reading.Pack);
        string[] lines = [.. reading.Problems.Where(p => !p.IsWarning).Select(p => p.ToString()[(folder.Path.Length + 1)..])];
        Assert.True(lines.Length == bad.Expected.Count && lines.Zip(bad.Expected).All(x => BadPacks.Fits(x.First, x.Second)), string.Join('\n', lines));
    }

    [Fact]
    public void The_pack_around_the_faults_has_none()
    {
        using var folder = new TemporaryFolder();
        BadPacks.Write(folder.Path);

        Assert.Empty(PackReader.Check(folder.Path).Problems.Where(p => !p.IsWarning));
    }
}
