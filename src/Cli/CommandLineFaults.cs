using System.CommandLine;
using System.CommandLine.Parsing;
using System.Text.RegularExpressions;

namespace CallQa.Cli;

/// <summary>
/// What is wrong with a command line, as sentences with the nearest right name. The parser takes an option that it does not
/// know for a value wherever one may stand (<c>run --wrokers 2</c> for two folders); here it is an unknown option.
/// </summary>
internal static partial class CommandLineFaults
{
    /// <summary>All faults; empty where the command can run.</summary>
    public static IReadOnlyList<string> Of(ParseResult parsed, string[] args)
    {
        Command command = parsed.CommandResult.Command;
        var faults = new List<string>();
        HashSet<string> strange = [.. UnknownOptions(parsed, args)];
        string[] options = [.. Options(parsed.CommandResult).Order(StringComparer.Ordinal)];
        foreach (string option in strange)
            faults.Add($"'{option}' is no option of '{PathOf(parsed)}'; {Nearest.Hint(option, options)}");

        string[] stray = [.. Stray(parsed, args, strange)];
        if (command.Subcommands.Count > 0)
        {
            string[] names = [.. command.Subcommands.Where(c => !c.Hidden).Select(c => c.Name)];
            if (stray.Length > 0)
                faults.Add($"'{stray[0]}' is no command of '{PathOf(parsed)}'; {Nearest.Hint(stray[0], names)}");
            else if (strange.Count == 0 && command.Action is null)
                faults.Add($"a command is missing after '{PathOf(parsed)}'. Allowed: {string.Join(", ", names)}.");
        }
        else if (stray.Length > 0)
        {
            faults.Add($"'{stray[0]}' is too much; '{PathOf(parsed)}' takes {(command.Arguments.Count == 0 ? "options alone" : "no more arguments")}.");
        }

        // What the parser says of unmatched words and missing commands has been said better.
        foreach (ParseError error in parsed.Errors)
            if (error.SymbolResult is not CommandResult { Command.Subcommands.Count: > 0 } && !IsOfUnmatched(error, parsed))
                faults.Add(Missing(error, command) ?? error.Message);
        return faults;
    }

    /// <summary>The command as it is typed, <c>callqa standards check</c>.</summary>
    public static string PathOf(ParseResult parsed)
    {
        var names = new List<string>();
        for (SymbolResult? at = parsed.CommandResult; at is CommandResult { Command: not RootCommand } result; at = at.Parent)
            names.Insert(0, result.Command.Name);
        return string.Join(' ', names.Prepend("callqa"));
    }

    private static IEnumerable<string> UnknownOptions(ParseResult parsed, string[] args)
    {
        foreach (Token token in parsed.Tokens)
            if (token.Type == TokenType.DoubleDash)
                yield break;
            else if (token.Type == TokenType.Argument && OptionLike().IsMatch(token.Value) && args.Contains(token.Value, StringComparer.Ordinal))
                yield return token.Value.Split('=')[0];
    }

    // A word behind an unknown option is most likely its value.
    private static IEnumerable<string> Stray(ParseResult parsed, string[] args, HashSet<string> strange) =>
        parsed.UnmatchedTokens.Where(word => !strange.Contains(word.Split('=')[0])
            && !(Array.IndexOf(args, word) is > 0 and int at && strange.Contains(args[at - 1])));

    private static IEnumerable<string> Options(CommandResult result)
    {
        foreach (Option option in result.Command.Options.Where(o => !o.Hidden))
            yield return option.Name;
        for (SymbolResult? at = result.Parent; at is CommandResult parent; at = at.Parent)
            foreach (Option option in parent.Command.Options.Where(o => o is { Recursive: true, Hidden: false }))
                yield return option.Name;
    }

    // The parser's sentence names what is missing, and not what belongs there.
    private static string? Missing(ParseError error, Command command)
    {
        if (command.Options.FirstOrDefault(o => o.Required && error.Message.StartsWith($"Option '{o.Name}' is required", StringComparison.Ordinal)) is { } option)
            return Sentence($"{option.Name} {option.HelpName}".TrimEnd(), option);
        return command.Arguments.FirstOrDefault(a => error.Message.StartsWith($"Required argument '{a.Name}' missing", StringComparison.Ordinal)) is { } argument
            ? Sentence(argument.Name, argument)
            : null;

        static string Sentence(string name, Symbol symbol) => $"{name} is missing: {char.ToLowerInvariant(symbol.Description![0])}{symbol.Description[1..]}";
    }

    private static bool IsOfUnmatched(ParseError error, ParseResult parsed) =>
        error.SymbolResult is CommandResult && parsed.UnmatchedTokens.Any(word => error.Message.Contains($"'{word}'", StringComparison.Ordinal));

    [GeneratedRegex("^--?[A-Za-z][A-Za-z0-9-]*(=.*)?$", RegexOptions.ExplicitCapture | RegexOptions.Singleline, matchTimeoutMilliseconds: 1000)]
    private static partial Regex OptionLike();
}
