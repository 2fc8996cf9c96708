using CallQa.Scoring.Yaml;

namespace CallQa.Scoring.Packs;

/// <summary>Finds files of a pack that nobody reads because of their name or place: a standard that is not there is not missed by itself.</summary>
internal static class PackFiles
{
    private static readonly string[] Folders = ["lexicons", "signals", "continuity", "sources", "training"];

    /// <summary>Notes them.</summary>
    /// <param name="folder">The pack.</param>
    /// <param name="sections">Its sections; each may have a folder.</param>
    /// <param name="problems">Where they go.</param>
    public static void Check(string folder, string[] sections, YamlProblems problems)
    {
        string[] known = [.. sections, .. Folders];
        foreach (string path in Directory.EnumerateFiles(folder).Where(IsYaml).Order(StringComparer.Ordinal))
            if (Path.GetFileName(path) is not "pack.yml")
                problems.Add(Start(path), "nobody reads this file: a standard lies in the folder of its section.");
        foreach (string inner in Directory.EnumerateDirectories(folder).Order(StringComparer.Ordinal))
        {
            string name = Path.GetFileName(inner);
            if (!known.Contains(name, StringComparer.Ordinal))
            {
                if (Directory.EnumerateFiles(inner).Where(IsYaml).Order(StringComparer.Ordinal).FirstOrDefault() is { } lost)
                    problems.Add(Start(lost), $"nobody reads this file: '{name}' is no section of the pack; {Nearest.Hint(name, sections)}");
                continue;
            }

            foreach (string path in Directory.EnumerateFiles(inner).Where(IsYaml).Order(StringComparer.Ordinal))
                if (!path.EndsWith(".yml", StringComparison.Ordinal))
                    problems.Add(Start(path), "nobody reads this file: its name must end in '.yml'.");
        }

        string lexicons = Path.Combine(folder, "lexicons");
        if (!Directory.Exists(lexicons))
            return;
        foreach (string path in Directory.EnumerateFiles(lexicons, "*.yml").Order(StringComparer.Ordinal))
            if (Path.GetFileNameWithoutExtension(path) is var language && !Texts.Languages.Contains(language, StringComparer.Ordinal))
                problems.Add(Start(path), $"nobody reads this file: '{language}' is no language; {Nearest.Hint(language, Texts.Languages)}");
    }

    private static bool IsYaml(string path) => Path.GetExtension(path).ToLowerInvariant() is ".yml" or ".yaml";

    private static SourcePosition Start(string path) => new(path.Replace('\\', '/'), 1, 1);
}
