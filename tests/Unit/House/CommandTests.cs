using System.CommandLine;
using CallQa.Cli;
using CallQa.Cli.Commands;
using Xunit;

namespace CallQa.Unit.House;

/// <summary>Every command has help and a place in docs/commands.md; every command line in the documents can be parsed.</summary>
public class CommandTests
{
    [Fact]
    public void Every_command_option_and_argument_says_what_it_is()
    {
        string[] silent =
        [
            .. Commands().SelectMany(c => new[] { (c.Path, Text: c.Command.Description) }
                .Concat(c.Command.Options.Select(o => (Path: $"{c.Path} {o.Name}", Text: o.Description)))
                .Concat(c.Command.Arguments.Select(a => (Path: $"{c.Path} {a.Name}", Text: a.Description))))
                .Where(x => string.IsNullOrWhiteSpace(x.Text))
                .Select(x => x.Path),
        ];

        Assert.Empty(silent);
    }

    [Fact]
    public void Every_command_has_its_line_in_the_page_of_commands()
    {
        string page = File.ReadAllText(RepositoryFolder.File("docs/commands.md"));

        string[] missing = [.. Commands().Where(c => c.Command.Subcommands.Count == 0).Select(c => c.Path).Where(path => !page.Contains($"[`callqa {path}`](commands/{path.Replace(' ', '-')}.md)", StringComparison.Ordinal))];

        Assert.Empty(missing);
    }

    [Fact]
    public void The_pages_of_commands_are_what_their_help_says()
    {
        string folder = RepositoryFolder.File("docs/commands");
        SortedDictionary<string, string> pages = CommandPages.Of(CommandTree.Build());

        string[] stale = [.. pages.Where(p => !File.Exists(Path.Combine(folder, p.Key)) || !string.Equals(File.ReadAllText(Path.Combine(folder, p.Key)), p.Value, StringComparison.Ordinal)).Select(p => p.Key)];

        Assert.True(stale.Length == 0, $"Read what has changed, then write them anew with './callqa pages docs/commands': {string.Join(", ", stale)}.");
        Assert.Equal(pages.Keys, Directory.GetFiles(folder).Select(f => Path.GetFileName(f)!).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Every_command_line_in_the_documents_can_be_parsed()
    {
        string[] wrong =
        [
            .. SourceFiles.Lines("").Where(f => f.File.EndsWith(".md", StringComparison.Ordinal))
                .SelectMany(f => CommandLines(f.Lines).Select(l => (f.File, l.Number, Errors: CommandTree.Build().Parse(l.Words).Errors)))
                .Where(l => l.Errors.Count > 0)
                .Select(l => $"{l.File}:{l.Number}: {l.Errors[0].Message}"),
        ];

        Assert.Empty(wrong);
    }

    [Fact]
    public void The_two_commands_of_the_first_screen_are_what_ci_runs()
    {
        string[] readme = File.ReadAllLines(RepositoryFolder.File("README.md"));
        int fence = Array.FindIndex(readme, l => l.StartsWith("```", StringComparison.Ordinal));
        string[] block = [.. readme.Skip(fence + 1).TakeWhile(l => !l.StartsWith("```", StringComparison.Ordinal)).Select(l => l.Split("  #")[0].Trim())];
        string ci = File.ReadAllText(RepositoryFolder.File(".ci/run"));

        Assert.InRange(fence, 0, 25);
        Assert.Equal(["./callqa run samples/calls --out out/demo", "./test"], block);
        Assert.All(block, line => Assert.Contains(line, ci, StringComparison.Ordinal));
    }

    private static IEnumerable<(string Path, Command Command)> Commands() =>
        CommandPages.Commands(CommandTree.Build(), []).Select(c => (string.Join(' ', c.Path), c.Command));

    // In fenced blocks only, and not in those that are marked as text; a comment begins at two blanks and '#'. Words in quotes stay together.
    private static IEnumerable<(int Number, string[] Words)> CommandLines(string[] lines)
    {
        bool fenced = false, shown = false;
        for (int i = 0; i < lines.Length; i++)
        {
            string line = lines[i].Trim();
            if (line.StartsWith("```", StringComparison.Ordinal))
                (fenced, shown) = (!fenced, !fenced && line is not "```text");
            else if (shown && (line.StartsWith("./callqa ", StringComparison.Ordinal) || line.StartsWith("callqa ", StringComparison.Ordinal)))
                yield return (i + 1, [.. Words(line.Split("  #")[0]).Skip(1).TakeWhile(w => w is not ("|" or ">"))]);
        }
    }

    private static List<string> Words(string line)
    {
        var words = new List<string>();
        string word = "";
        char quote = '\0';
        foreach (char c in line + " ")
        {
            if (quote != '\0')
            {
                if (c == quote)
                    quote = '\0';
                else
                    word += c;
            }
            else if (c is '"' or '\'')
            {
                quote = c;
            }
            else if (c != ' ')
            {
                word += c;
            }
            else if (word.Length > 0)
            {
                words.Add(word);
                word = "";
            }
        }

        return words;
    }
}
