using CallQa.Cli.Commands;
using CallQa.Scoring.Packs;
using CallQa.Scoring.Packs.Sources;
using Xunit;

namespace CallQa.Unit.House;

/// <summary>The pack of the repository answers everything that its sources ask, and its page says what it answers.</summary>
public class CompletePackTests
{
    private static readonly Pack Service = PackReader.Read(RepositoryFolder.File("standards/service")).Pack!;

    [Fact]
    public void Nothing_is_left_for_the_check_to_say()
    {
        Assert.Empty(PackCheck.All(Service));
    }

    [Fact]
    public void Every_rule_that_calls_can_show_is_answered_and_every_framework_can_be_reported()
    {
        var coverage = Coverage.Of(Service);

        Assert.Empty(coverage.Forgotten.Select(r => r.Rule.Id));
        Assert.Empty(coverage.Frameworks.Where(f => f.Standards.IsEmpty && f.Reports.IsEmpty).Select(f => f.Framework.Id));
    }

    [Fact]
    public void The_page_of_coverage_is_what_the_command_prints()
    {
        using var text = new StringWriter();
        CoveragePage.Write(Service, Coverage.Of(Service), null, text);

        Assert.Equal(File.ReadAllText(RepositoryFolder.File("docs/coverage.md")), text.ToString());
    }
}
