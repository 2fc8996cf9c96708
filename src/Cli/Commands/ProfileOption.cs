using CallQa.Scoring.Packs;

namespace CallQa.Cli.Commands;

/// <summary>Which profile a command counts by.</summary>
internal static class ProfileOption
{
    /// <summary>Reads the profile, by default the installed one; its problems go to standard error, one a line.</summary>
    /// <exception cref="CommandFailure">The profile cannot be read, or has problems.</exception>
    public static Profile Read(string? given, Pack pack)
    {
        string path = given ?? Path.Combine(Installation.Find().Standards, "profiles", "default.yml");
        if (!File.Exists(path))
            throw new CommandFailure(ExitCode.Usage, $"the profile '{path}' does not exist; it must be a YAML file.");
        ProfileReading reading;
        try
        {
            reading = ProfileReader.Read(path, pack);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new CommandFailure(ExitCode.Usage, $"{path}: {e.Message}");
        }

        foreach (PackProblem problem in reading.Problems)
            Console.Error.WriteLine(problem);
        return reading.Profile ?? throw new CommandFailure(ExitCode.Usage, $"{path}: the profile cannot be used.");
    }
}
