using System.CommandLine;

namespace CallQa.Cli.Commands;

/// <summary><c>callqa labels</c>: people's verdicts.</summary>
internal static class LabelsCommand
{
    public static Command Build() => new("labels", "People's verdicts: they stand beside the rules' and, where they decide, above them.")
    {
        LabelsAddCommand.Build(),
        LabelsImportCommand.Build(),
        LabelsSampleCommand.Build(),
    };
}
