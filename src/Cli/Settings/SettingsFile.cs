using CallQa.Scoring.Yaml;

namespace CallQa.Cli.Settings;

/// <summary>Reads a callqa.yml.</summary>
internal static class SettingsFile
{
    public const string Name = "callqa.yml";

    private const string AgentsBeside = "agents.csv";

    /// <summary>The settings of <c>callqa.yml</c> in a folder, and the <c>agents.csv</c> that lies beside it; none where there is no such file.</summary>
    public static GivenSettings ReadIn(string folder)
    {
        string path = Path.Combine(folder, Name);
        if (!File.Exists(path))
            return GivenSettings.None;
        try
        {
            GivenSettings given = Flatten(YamlReader.ReadFile(path), Path.GetFullPath(folder));
            return File.Exists(Path.Combine(folder, AgentsBeside))
                ? given.Over(new([new(SettingKeys.Find("agents")!, AgentsBeside, path, Path.GetFullPath(folder))], []))
                : given;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return new([], [$"{path}: the file cannot be read: {e.Message}"]);
        }
    }

    /// <summary>Makes one list of dotted names of the tree.</summary>
    internal static GivenSettings Flatten(YamlDocument document, string folder)
    {
        var problems = new YamlProblems();
        problems.AddRange(document.Problems);
        var given = new List<GivenSetting>();
        Flatten(new KeyReader(document.Root, problems), "", folder, given);
        return new(given, problems.InOrder().Select(p => p.ToString()));
    }

    private static void Flatten(KeyReader keys, string prefix, string folder, List<GivenSetting> given)
    {
        IEnumerable<string> names = SettingKeys.All
            .Where(k => k.Name.StartsWith(prefix, StringComparison.Ordinal))
            .Select(k => k.Name[prefix.Length..].Split('.')[0])
            .Distinct(StringComparer.Ordinal);
        foreach (string name in names)
        {
            if (keys.Take(name) is not { } node)
                continue;
            SettingKey? key = SettingKeys.Find(prefix + name);
            bool group = SettingKeys.All.Any(k => k.Name.StartsWith($"{prefix}{name}.", StringComparison.Ordinal));
            if (group && (node is YamlMap || key is null))
            {
                if (keys.TakeMap(name) is { } inner)
                    Flatten(inner, $"{prefix}{name}.", folder, given);
            }
            else if (key is not null && node is YamlScalar { Text.Length: > 0 } scalar)
            {
                given.Add(new(key, scalar.Text, scalar.At.ToString(), folder));
            }
            else
            {
                keys.Problems.Add(node.At, $"'{prefix}{name}' is {node.Described}; it must be {key?.Allowed}.");
            }
        }

        keys.RefuseRest();
    }
}
