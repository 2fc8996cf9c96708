using System.CommandLine;
using System.Text;

namespace CallQa.Cli.Commands;

/// <summary>The pages of docs/commands: the help of each command that is not hidden, and links to those below it.</summary>
internal static class CommandPages
{
    // As wide as lines of the documents.
    private const int Columns = 120;

    /// <summary>Names of files, in ordinal order, each with its page.</summary>
    public static SortedDictionary<string, string> Of(RootCommand root)
    {
        var pages = new SortedDictionary<string, string>(StringComparer.Ordinal) { ["callqa.md"] = Page(root, [], root) };
        foreach ((string[] path, Command command) in Commands(root, []))
            pages.Add(string.Join('-', path) + ".md", Page(root, path, command));
        return pages;
    }

    /// <summary>Commands that are not hidden, each with the words that lead to it, parents first.</summary>
    public static IEnumerable<(string[] Path, Command Command)> Commands(Command parent, string[] above) =>
        parent.Subcommands.Where(c => !c.Hidden).SelectMany(c => (IEnumerable<(string[], Command)>)[([.. above, c.Name], c), .. Commands(c, [.. above, c.Name])]);

    private static string Page(RootCommand root, string[] path, Command command)
    {
        var page = new StringBuilder();
        page.Append("# ").AppendJoin(' ', path.Prepend("callqa")).Append("\n\n```text\n");
        foreach (string line in ProductHelp.TextOf(root, path, Columns).ReplaceLineEndings("\n").Trim('\n').Split('\n'))
            page.Append(line.TrimEnd()).Append('\n');
        page.Append("```\n\n");
        foreach (string[] below in command.Subcommands.Where(c => !c.Hidden).Select(c => (string[])[.. path, c.Name]))
            page.Append("- [").AppendJoin(' ', below.Prepend("callqa")).Append("](").AppendJoin('-', below).Append(".md)\n");
        return page.Append(command.Subcommands.Count > 0 ? "\n" : "").Append("What each is for: [commands.md](../commands.md)\n").ToString();
    }
}
