using System.CommandLine;
using System.CommandLine.Completions;

namespace CallQa.Cli.Completing;

/// <summary>A command as a shell completes it.</summary>
/// <param name="Words">The words that lead to it, without <c>callqa</c>.</param>
/// <param name="Description">What it does.</param>
/// <param name="Commands">Names of the commands under it.</param>
/// <param name="Choices">The words that its argument must be one of; empty where it may be any, or a file.</param>
/// <param name="Options">Its options.</param>
/// <param name="TakesArguments">It takes words that are no options: files most of the time.</param>
internal sealed record CompletedCommand(
    IReadOnlyList<string> Words, string Description, IReadOnlyList<string> Commands, IReadOnlyList<string> Choices, IReadOnlyList<CompletedOption> Options, bool TakesArguments)
{
    /// <summary>As typed, <c>callqa standards check</c>.</summary>
    public string Path => string.Join(' ', Words.Prepend("callqa"));

    /// <summary>All that are not hidden, each before those under it.</summary>
    public static IEnumerable<CompletedCommand> All(RootCommand root) => Under(root, []);

    private static IEnumerable<CompletedCommand> Under(Command command, string[] words)
    {
        Command[] shown = [.. command.Subcommands.Where(c => !c.Hidden)];
        yield return new(
            words,
            command.Description ?? "",
            [.. shown.Select(c => c.Name)],
            [.. command.Arguments.SelectMany(a => a.GetCompletions(CompletionContext.Empty)).Select(c => c.Label)],
            [.. command.Options.Where(o => !o.Hidden).Select(Of)],
            command.Arguments.Any(a => !a.Hidden));
        foreach (CompletedCommand below in shown.SelectMany(c => Under(c, [.. words, c.Name])))
            yield return below;
    }

    // One letter and a question mark are shorter than what would complete them.
    private static CompletedOption Of(Option option)
    {
        bool flag = option.Arity.MaximumNumberOfValues == 0 || option.ValueType == typeof(bool);
        string[] values = flag ? [] : [.. option.GetCompletions(CompletionContext.Empty).Select(c => c.Label)];
        return new([.. option.Aliases.Prepend(option.Name).Where(n => n.StartsWith("--", StringComparison.Ordinal)).Distinct(StringComparer.Ordinal)], option.Description ?? "", !flag, values);
    }
}
