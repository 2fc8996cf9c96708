using System.CommandLine;

namespace CallQa.Cli.Commands;

/// <summary><c>callqa pages</c>, hidden: writes docs/commands anew after a command has changed.</summary>
internal static class PagesCommand
{
    public static Command Build()
    {
        var folder = new Argument<string>("FOLDER") { Description = "The folder of the pages; what else lies there is removed." };
        var command = new Command("pages", "Write the page of each command, made of its help.") { folder };
        command.Hidden = true;
        command.SetAction(parsed =>
        {
            string target = parsed.GetValue(folder)!;
            SortedDictionary<string, string> pages = CommandPages.Of(CommandTree.Build());
            Directory.CreateDirectory(target);
            foreach (string stale in Directory.GetFiles(target, "*.md").Where(f => !pages.ContainsKey(Path.GetFileName(f))))
                File.Delete(stale);
            foreach ((string name, string text) in pages)
                File.WriteAllText(Path.Combine(target, name), text);
            return ExitCode.Done;
        });
        return command;
    }
}
