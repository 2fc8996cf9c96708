using System.Collections;

namespace CallQa.Cli.Settings;

/// <summary>
/// Finds the settings of a command: flags, then <c>CALLQA_*</c>, then the dataset's callqa.yml, then the working
/// folder's, then the defaults.
/// </summary>
internal static class SettingsLoader
{
    /// <summary>The settings for this process.</summary>
    /// <param name="flags">What the command line gave, or null.</param>
    /// <param name="dataset">The dataset's folder where the command has one; it need not exist.</param>
    /// <exception cref="CommandFailure">Something is not allowed; the message names each place.</exception>
    public static CallQaSettings Load(GivenSettings? flags = null, string? dataset = null) =>
        Load(flags ?? GivenSettings.None, dataset, Environment.CurrentDirectory, Variables(), Environment.ProcessorCount, Memory());

    /// <summary>The settings as they are for another working folder.</summary>
    /// <exception cref="CommandFailure">Something is not allowed; the message names each place.</exception>
    public static CallQaSettings LoadIn(string workingFolder, GivenSettings flags, string dataset) =>
        Load(flags, dataset, workingFolder, Variables(), Environment.ProcessorCount, Memory());

    internal static CallQaSettings Load(
        GivenSettings flags,
        string? dataset,
        string workingFolder,
        IReadOnlyDictionary<string, string> variables,
        int cores,
        long memory)
    {
        GivenSettings files = SettingsFile.ReadIn(workingFolder);
        if (dataset is not null && !Same(dataset, workingFolder))
            files = SettingsFile.ReadIn(Path.GetFullPath(dataset, workingFolder)).Over(files);
        GivenSettings given = flags.Over(SettingsEnvironment.Read(variables, workingFolder)).Over(files);
        var check = new SettingsCheck(given, SettingsDefaults.From(variables, cores, memory));
        CallQaSettings settings = check.Check();
        return check.Faults.Count == 0
            ? settings
            : throw new CommandFailure(ExitCode.Usage, string.Join("\ncallqa: ", check.Faults));
    }

    private static bool Same(string dataset, string workingFolder) =>
        string.Equals(
            Path.TrimEndingDirectorySeparator(Path.GetFullPath(dataset, workingFolder)),
            Path.TrimEndingDirectorySeparator(Path.GetFullPath(workingFolder)),
            StringComparison.Ordinal);

    // Of a container its limit.
    private static long Memory() => GC.GetGCMemoryInfo().TotalAvailableMemoryBytes;

    private static Dictionary<string, string> Variables() =>
        Environment.GetEnvironmentVariables()
            .Cast<DictionaryEntry>()
            .ToDictionary(e => (string)e.Key, e => e.Value as string ?? "", StringComparer.Ordinal);
}
