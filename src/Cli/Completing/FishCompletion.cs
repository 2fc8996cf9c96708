using System.Text;

namespace CallQa.Cli.Completing;

/// <summary>The script by which fish completes, with what each word is for beside it.</summary>
internal static class FishCompletion
{
    /// <summary>The script.</summary>
    public static string Of(IReadOnlyList<CompletedCommand> commands)
    {
        var text = new StringBuilder("# Completion of callqa for fish: put it into ~/.config/fish/completions/callqa.fish.\n");
        foreach (CompletedCommand command in commands)
        {
            string when = When(command);
            foreach (string name in command.Commands)
                text.Append($"complete -c callqa -f -n '{when}' -a {name} -d {Quoted(commands.First(c => c.Words.SequenceEqual([.. command.Words, name], StringComparer.Ordinal)).Description)}\n");
            if (command.Choices.Count > 0)
                text.Append($"complete -c callqa -f -n '{when}' -a {Quoted(string.Join(' ', command.Choices))}\n");
            foreach (CompletedOption option in command.Options)
            {
                string value = (option.TakesValue, option.Values.Count) switch { (false, _) => "", (true, 0) => " -r", _ => $" -x -a {Quoted(string.Join(' ', option.Values))}" };
                text.Append($"complete -c callqa -n '{when}'{string.Concat(option.Names.Select(n => $" -l {n[2..]}"))}{value} -d {Quoted(option.Description)}\n");
            }
        }

        return text.ToString();
    }

    // True while this command is typed and none of those under it.
    private static string When(CompletedCommand command)
    {
        if (command.Words.Count == 0)
            return "__fish_use_subcommand";
        IEnumerable<string> seen = command.Words.Select(w => $"__fish_seen_subcommand_from {w}");
        return string.Join("; and ", command.Commands.Count == 0 ? seen : seen.Append($"not __fish_seen_subcommand_from {string.Join(' ', command.Commands)}"));
    }

    private static string Quoted(string text) => $"'{text.Replace(@"\", @"\\", StringComparison.Ordinal).Replace("'", @"\'", StringComparison.Ordinal)}'";
}
