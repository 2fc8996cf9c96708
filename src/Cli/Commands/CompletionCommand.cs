using System.CommandLine;
using CallQa.Cli.Completing;

namespace CallQa.Cli.Commands;

/// <summary><c>callqa completion</c>: what makes a shell complete commands, options and their words.</summary>
internal static class CompletionCommand
{
    private static readonly string[] Shells = ["bash", "zsh", "fish"];

    public static Command Build()
    {
        var shell = new Argument<string>("SHELL") { Description = $"One of {string.Join(", ", Shells)}." };
        shell.CompletionSources.Add(Shells);
        shell.Validators.Add(result =>
        {
            if (result.Tokens is [{ Value: { } word }] && !Shells.Contains(word, StringComparer.Ordinal))
                result.AddError($"the shell is '{word}'; {Nearest.Hint(word, Shells)}");
        });
        var command = new Command("completion", "Print the script by which a shell completes commands, options and their words.") { shell };
        command.SetAction(parsed =>
        {
            Console.Out.Write(Script(parsed.GetValue(shell)!, [.. CompletedCommand.All(CommandTree.Build())]));
            return ExitCode.Done;
        });
        return command;
    }

    // zsh knows bash's way, once it is asked to.
    private static string Script(string shell, IReadOnlyList<CompletedCommand> commands) => shell switch
    {
        "fish" => FishCompletion.Of(commands),
        "zsh" => "# In zsh: source it from ~/.zshrc.\nautoload -U +X compinit && compinit\nautoload -U +X bashcompinit && bashcompinit\n" + BashCompletion.Of(commands),
        _ => BashCompletion.Of(commands),
    };
}
