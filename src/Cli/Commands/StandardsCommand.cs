using System.CommandLine;

namespace CallQa.Cli.Commands;

/// <summary><c>callqa standards</c>: what a pack's author works with.</summary>
internal static class StandardsCommand
{
    /// <summary>The command with those below it.</summary>
    public static Command Build() => new("standards", "Check, test, list, show and start standards; see which source rules they answer.")
    {
        StandardsCheckCommand.Build(),
        StandardsTestCommand.Build(),
        StandardsMutateCommand.Build(),
        StandardsHearCommand.Build(),
        StandardsListCommand.Build(),
        StandardsShowCommand.Build(),
        StandardsCoverageCommand.Build(),
        StandardsNewCommand.Build(),
    };
}
