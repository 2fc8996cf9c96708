using System.CommandLine;
using CallQa.Cli.Settings;
using CallQa.Scoring.Packs;

namespace CallQa.Cli.Commands;

/// <summary>Which pack a command works on.</summary>
internal static class PackOption
{
    /// <summary>The option.</summary>
    public static Option<string?> Make() => new("--pack")
    {
        Description = "Folder of the pack (default: standards/service of the installation).",
        HelpName = "DIR",
    };

    /// <summary>The option of a command that reads a dataset: by default the pack that the settings name.</summary>
    public static Option<string?> OfDataset() => new("--pack")
    {
        Description = "Folder of the pack. Default: pack of callqa.yml, else service.",
        HelpName = "DIR",
    };

    /// <summary>The folder that was asked for, or that the settings name which count for a dataset.</summary>
    /// <exception cref="CommandFailure">The settings have a fault.</exception>
    public static string FolderFor(string? given, string dataset)
    {
        if (given is not null)
            return FolderOf(given);
        string pack = SettingsLoader.Load(dataset: dataset).Pack;
        return CallQaSettings.IsPath(pack) ? pack : Path.Combine(Installation.Find().Standards, pack);
    }

    /// <summary>The folder that was asked for, written as short as the working folder allows.</summary>
    public static string FolderOf(string? given)
    {
        if (given is not null)
            return given.TrimEnd('/');
        string folder = Path.Combine(Installation.Find().Standards, "service"), near = Path.GetRelativePath(Directory.GetCurrentDirectory(), folder);
        return near.StartsWith("..", StringComparison.Ordinal) ? folder : near;
    }

    /// <summary>Reads the pack; its problems go to standard error, one a line.</summary>
    /// <exception cref="CommandFailure">The pack cannot be read, or has problems.</exception>
    public static Pack Read(string? given)
    {
        string folder = FolderOf(given);
        PackReading reading = Reading(folder);
        foreach (PackProblem problem in reading.Problems)
            Console.Error.WriteLine(problem);
        return reading.Pack
            ?? throw new CommandFailure(ExitCode.Usage, $"{folder}: {Counted.Of(reading.Problems.Length, "fault")}; the pack cannot be used.");
    }

    /// <summary>What reading gives, problems and all.</summary>
    /// <exception cref="CommandFailure">A file cannot be read.</exception>
    public static PackReading Reading(string folder) => Try(folder, PackReader.Read);

    /// <summary>What checking gives, warnings and all.</summary>
    /// <exception cref="CommandFailure">A file cannot be read.</exception>
    public static PackReading Checked(string folder) => Try(folder, PackReader.Check);

    private static PackReading Try(string folder, Func<string, PackReading> read)
    {
        try
        {
            return read(folder);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new CommandFailure(ExitCode.Usage, $"{folder}: {e.Message}");
        }
    }
}
