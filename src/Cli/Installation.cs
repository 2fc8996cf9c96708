namespace CallQa.Cli;

/// <summary>
/// Where the product's own files lie: the folder that holds <c>standards/</c> and <c>models/</c>. It is
/// <c>CALLQA_HOME</c> where set, else the nearest such folder above the program.
/// </summary>
internal sealed record Installation(string Root)
{
    public string Models => Path.Combine(Root, "models");

    public string Standards => Path.Combine(Root, "standards");

    /// <summary>Finds it.</summary>
    /// <exception cref="CommandFailure">No such folder.</exception>
    public static Installation Find()
    {
        string? given = Environment.GetEnvironmentVariable("CALLQA_HOME");
        if (!string.IsNullOrEmpty(given))
            return Holds(given)
                ? new(Path.GetFullPath(given))
                : throw new CommandFailure(ExitCode.Usage, $"CALLQA_HOME is '{given}', which holds no 'standards' and 'models' folders.");
        for (DirectoryInfo? at = new(AppContext.BaseDirectory); at is not null; at = at.Parent)
            if (Holds(at.FullName))
                return new(at.FullName);
        throw new CommandFailure(
            ExitCode.Usage,
            $"no folder above '{AppContext.BaseDirectory}' holds 'standards' and 'models'; set CALLQA_HOME to the one that does.");
    }

    private static bool Holds(string folder) =>
        Directory.Exists(Path.Combine(folder, "standards")) && Directory.Exists(Path.Combine(folder, "models"));
}
