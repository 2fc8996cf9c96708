using System.CommandLine;

namespace CallQa.Cli.Commands;

/// <summary><c>callqa models</c>: what there is, whether it is sound, and fetching more on the user's word.</summary>
internal static class ModelsCommand
{
    /// <summary>The command; alone it lists.</summary>
    public static Command Build() => ModelsListCommand.List(new Command("models", "List the models, check their bytes, fetch or add another one.")
    {
        ModelsListCommand.Build(),
        ModelsVerifyCommand.Build(),
        ModelsGetCommand.Build(),
        ModelsAddCommand.Build(),
    });
}
