using System.CommandLine;
using System.Text.RegularExpressions;
using CallQa.Scoring.Packs;

namespace CallQa.Cli.Commands;

/// <summary><c>callqa standards new SECTION/ID</c>: a file to start from, which loads and whose examples hold.</summary>
internal static partial class StandardsNewCommand
{
    /// <summary>The command.</summary>
    public static Command Build()
    {
        var name = new Argument<string>("SECTION/ID") { Description = "Section of the pack and name of the new standard, such as closing/mention-the-app." };
        Option<string?> pack = PackOption.Make();
        var command = new Command("new", "Write the file of a new standard, with a comment at each place to fill. An existing one is never touched.") { name, pack };
        command.SetAction(parsed => Run(parsed.GetValue(name)!, parsed.GetValue(pack)));
        return command;
    }

    private static int Run(string name, string? given)
    {
        Pack pack = PackOption.Read(given);
        string folder = PackOption.FolderOf(given);
        string[] sections = [.. pack.Sections.Select(s => s.Id)], parts = name.Split('/');
        if (parts.Length != 2)
            throw new CommandFailure(ExitCode.Usage, $"'{name}' must be SECTION/ID, such as {sections[^1]}/mention-the-app. Sections: {string.Join(", ", sections)}.");
        (string section, string id) = (parts[0], parts[1]);
        if (!sections.Contains(section, StringComparer.Ordinal))
            throw new CommandFailure(ExitCode.Usage, $"'{section}' is no section of the pack '{pack.Id}'; {Nearest.Hint(section, sections)}");
        if (!Id().IsMatch(id))
            throw new CommandFailure(ExitCode.Usage, $"the name is '{id}'; it must be small letters and digits, words joined by '-', such as mention-the-app.");
        if (pack.Find(id) is { } existing)
            throw new CommandFailure(ExitCode.Usage, $"'{id}' exists already: {existing.At.File}. Nothing was written.");

        string path = Path.Combine(folder, section, $"{id}.yml");
        try
        {
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            using var file = new FileStream(path, FileMode.CreateNew, FileAccess.Write);
            file.Write(System.Text.Encoding.UTF8.GetBytes(StandardSkeleton.Of(section, id, pack.Languages)));
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new CommandFailure(ExitCode.Failed, $"{path} cannot be written: {e.Message}");
        }

        string where = given is null ? "" : $" --pack {folder}";
        Console.Out.WriteLine(path);
        Console.Error.WriteLine($"callqa: write your own words into it, then type:\n  callqa standards check{where}\n  callqa standards test {id}{where}");
        return ExitCode.Done;
    }

    [GeneratedRegex("^[a-z0-9]+(-[a-z0-9]+)*$", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Id();
}
