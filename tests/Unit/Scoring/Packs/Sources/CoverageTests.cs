using CallQa.Cli;
using CallQa.Tests;
using CallQa.Scoring.Packs;
using CallQa.Scoring.Packs.Sources;
using Xunit;

namespace CallQa.Unit.Scoring.Packs.Sources;

public class CoverageTests
{
    private const string Rules = "id\tframework\tstatement\tobservable\twhy_not\tmeant_for\n";

    [Fact]
    public void A_rule_is_answered_by_a_standard_by_a_report_or_by_a_reason()
    {
        using var folder = new TemporaryFolder();
        Coverage coverage = Of(
            folder,
            "f-1-greet\tf\tGreet.\tyes\t\tsound\nf-2-count\tf\tCount.\tyes\t\t\nf-3-smell\tf\tSmell.\tyes\t\t\nf-4-lost\tf\tLost.\tyes\t\t\nf-5-hire\tf\tHire.\tno\tno call shows it\t\n",
            "r\tReport\tf-2-count\tcallqa report\tIt counts.\n",
            "f-3-smell\tnobody smells a call\n");

        Assert.Equal(["sound", "r", "nobody smells a call", ""], coverage.Observable.Select(r => string.Concat(r.Standards.Concat(r.Reports).Append(r.Reason))));
        Assert.Equal(["f-4-lost"], coverage.Forgotten.Select(r => r.Rule.Id));
        FrameworkAnswer framework = Assert.Single(coverage.Frameworks);
        Assert.Equal((5, 4, 2), (framework.Rules, framework.Observable, framework.Claimed));
        Assert.Equal(["sound"], framework.Standards);
        Assert.Equal(["r"], framework.Reports);
    }

    [Theory]
    [InlineData("f-1-greet\tf\tGreet.\tyes\t\tsound\nf-2-lost\tf\tLost.\tyes\t\t\n", "sources/rules.tsv:3:1: warning: nobody claims the rule 'f-2-lost'; a standard or a report must, or unclaimed.tsv must say why not.")]
    [InlineData("f-1-greet\tf\tGreet.\tyes\t\tsound\nf-2-lost\tf\tLost.\tyes\t\tsound\n", "sources/rules.tsv:3:1: warning: nobody claims the rule 'f-2-lost'; it was meant for sound, whose 'source-rules' must name it.")]
    [InlineData("f-1-greet\tf\tGreet.\tyes\t\tsound\nf-2-lost\tf\tLost.\tyes\t\tlater\n", "sources/rules.tsv:3:1: warning: 1 rule from here on is claimed by nobody and meant for standards that the pack does not hold (later).")]
    public void A_rule_that_nobody_claims_is_a_warning(string rules, string expected)
    {
        using var folder = new TemporaryFolder();
        Write(folder, rules, "", "");

        PackReading reading = PackReader.Check(folder.Path);

        Assert.NotNull(reading.Pack);
        Assert.Contains(expected, reading.Problems.Select(p => p.ToString()[(folder.Path.Length + 1)..]));
    }

    [Fact]
    public void Every_report_names_a_command_that_there_is()
    {
        foreach (ServingReport report in Service().Sources.Reports)
        {
            string[] words = report.Command.Split(' ');
            Assert.Equal("callqa", words[0]);
            Assert.Equal(words[^1], CommandTree.Build().Parse(words[1..]).CommandResult.Command.Name);
        }
    }

    [Fact]
    public void The_sources_are_those_that_were_read()
    {
        Coverage coverage = Coverage.Of(Service());

        Assert.Equal((481, 348, 37), (coverage.Rules.Length, coverage.Observable.Count(), coverage.Frameworks.Length));
    }

    private static Pack Service() => PackReader.Read(RepositoryFolder.File("standards/service")).Pack!;

    private static Coverage Of(TemporaryFolder folder, string rules, string reports, string unclaimed)
    {
        Write(folder, rules, reports, unclaimed);
        return Coverage.Of(PackReader.Read(folder.Path).Pack!);
    }

    private static void Write(TemporaryFolder folder, string rules, string reports, string unclaimed)
    {
        BadPacks.Write(folder.Path);
        folder.Write("sources/rules.tsv", Rules + rules);
        folder.Write("sources/reports.tsv", "id\ttitle\tsource_rules\tcommand\thow\n" + reports);
        folder.Write("sources/unclaimed.tsv", "id\treason\n" + unclaimed);
    }
}
