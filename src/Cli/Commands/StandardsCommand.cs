using System.CommandLine;

namespace CallQa.Cli.Commands;

/// <summary><c>callqa standards</c>: what a pack's author works with.</summary>
internal static class StandardsCommand
{
    /// <summary>The command with those below it.</summary>
    public static Command Build() => new("standards", "Check, test, list and show standards.")
    {
        StandardsCheckCommand.Build(),
        StandardsTestCommand.Build(),
        StandardsMutateCommand.Build(),
        StandardsHearCommand.Build(),
        StandardsListCommand.Build(),
        StandardsShowCommand.Build(),
    };
}
