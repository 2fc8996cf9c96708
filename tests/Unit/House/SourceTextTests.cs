using System.Text.RegularExpressions;
using Xunit;

namespace CallQa.Unit.House;

public partial class SourceTextTests
{
    private const int Alarm = 300;

    [Fact]
    public void No_source_file_is_longer_than_the_alarm()
    {
        string[] longer = [.. SourceFiles.Lines("src").Where(f => f.File.EndsWith(".cs", StringComparison.Ordinal) && f.Lines.Length > Alarm).Select(f => $"{f.File}: {f.Lines.Length} lines")];

        Assert.Empty(longer);
    }

    [Fact]
    public void No_file_holds_a_machines_path_a_registrys_address_or_a_promise_for_later()
    {
        string[] found =
        [
            .. SourceFiles.Lines("").SelectMany(f => f.Lines
                .Select((line, i) => (line, at: $"{f.File}:{i + 1}"))
                .Where(l => MachinePath().IsMatch(l.line) || Registry().IsMatch(l.line) || Later().IsMatch(l.line))
                .Select(l => $"{l.at}: {l.line.Trim()}")),
        ];

        Assert.Empty(found);
    }

    [Theory]
    [InlineData("see /" + "work/main/x", true)]
    [InlineData("\"/" + "root/.nuget\"", true)]
    [InlineData("C:\\" + "Users\\anna", true)]
    [InlineData("the plan/work/merge commands", false)]
    [InlineData("https://example.org/work/x", false)]
    public void A_machines_path_is_told_from_other_slashes(string line, bool expected) => Assert.Equal(expected, MachinePath().IsMatch(line));

    [GeneratedRegex(@"(?<![\w./*})-])/(work|root|Users)/[\w.]|[A-Z]:\\Users", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex MachinePath();

    [GeneratedRegex(@"nuget\.org/v\d|pypi\.org/simple|registry\.npmjs|files\.pythonhosted|proxy\.golang", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Registry();

    [GeneratedRegex(@"\bTODO\b|\bFIXME\b|\bXXX\b", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Later();
}
