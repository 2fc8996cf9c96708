using System.CommandLine;
using CallQa.Cli.Starting;

namespace CallQa.Cli.Commands;

/// <summary><c>callqa init FOLDER</c>: settings, tables and a standard of one's own to begin with; nothing that is there is touched.</summary>
internal static class InitCommand
{
    public static Command Build()
    {
        var folder = new Argument<string>("FOLDER") { Description = "The folder to begin in; it is made where it is not there." };
        folder.Validators.Add(result => ReadingOptions.RefuseEmpty(result, folder.Name));
        var command = new Command("init", "Begin a folder of your own: commented settings, tables of calls and agents, and a pack with one standard to try. Existing files are never touched.") { folder };
        command.SetAction(parsed => Run(parsed.GetValue(folder)!));
        return command;
    }

    private static int Run(string folder)
    {
        SortedDictionary<string, byte[]> files = StartFolder.Files();
        string[] there = [.. files.Keys.Where(f => Path.Exists(Path.Combine(folder, f)))];
        if (there.Length > 0)
            throw new CommandFailure(ExitCode.Usage, $"{folder} holds {string.Join(", ", there)} already; nothing was written. Name a folder without {(there.Length == 1 ? "it" : "them")}.");
        foreach ((string name, byte[] content) in files)
            Write(Path.Combine(folder, name), content);
        Console.Error.WriteLine($"""
            callqa: '{folder}' is ready. What to do next, in that folder:
              1. Put recordings into recordings/ and a line for each into recordings/calls.csv, in the place of the example.
              2. callqa run recordings --out results
              3. callqa report --dataset results
              For standards of your own: callqa standards test --pack ./pack, then take the '#' from pack and profile in callqa.yml.
              An agent's own pages, without the names in agents.csv: callqa explain --agent a101 --out pages --dataset results
            """);
        return ExitCode.Done;
    }

    private static void Write(string path, byte[] content)
    {
        try
        {
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            using var file = new FileStream(path, FileMode.CreateNew, FileAccess.Write);
            file.Write(content);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new CommandFailure(ExitCode.Failed, $"{path} cannot be written: {e.Message}");
        }

        Console.Out.WriteLine(path);
    }
}
