using System.Collections.Immutable;
using System.Text;
using CallQa.Scoring.Yaml;

namespace CallQa.Scoring.Continuity;

/// <summary>
/// Reads <c>continuity/</c> of a pack: <c>extracts.yml</c>, then one file a standard with its query beside it. A pack may be
/// without.
/// </summary>
internal static class ContinuityFolder
{
    /// <summary>The folder's name, and that of the section.</summary>
    public const string Name = ContinuityStandard.Section;

    private const string Extracts = Name + "/extracts.yml";

    /// <summary>The kinds that are listened for, in order of the file, and the standards in order of ids.</summary>
    /// <param name="folder">The pack.</param>
    /// <param name="load">Reads a file of the pack as YAML and notes its bytes.</param>
    /// <param name="files">All files of the pack that were read, by name; queries are added.</param>
    /// <param name="acts">Names of the classifier's acts.</param>
    /// <param name="problems">Where faults go.</param>
    public static (ImmutableArray<HeardKind> Heard, ImmutableArray<ContinuityStandard> Standards) Read(
        string folder, Func<string, YamlMap> load, SortedDictionary<string, byte[]> files, IReadOnlySet<string> acts, YamlProblems problems)
    {
        if (!Directory.Exists(Path.Combine(folder, Name)))
            return ([], []);
        int before = problems.Count;
        ImmutableArray<HeardKind> heard = File.Exists(Path.Combine(folder, Extracts)) ? new HeardKindReader(acts, problems).Read(load(Extracts)) : [];
        bool sound = problems.Count == before;
        var standards = ImmutableArray.CreateBuilder<ContinuityStandard>();
        var reader = new ContinuityReader(heard, problems);
        foreach (string path in Directory.GetFiles(Path.Combine(folder, Name), "*.yml").Order(StringComparer.Ordinal))
        {
            string name = $"{Name}/{Path.GetFileName(path)}";
            if (string.Equals(name, Extracts, StringComparison.Ordinal))
                continue;
            int so = problems.Count;
            YamlMap root = load(name);
            if (problems.Count == so)
                standards.Add(reader.Read(root, Path.GetFileNameWithoutExtension(path), Encoding.UTF8.GetString(files[name]), file => Query(folder, file, files)));
        }

        foreach (HeardKind unused in sound && problems.Count == before ? heard.Where(k => !standards.Any(s => s.Hears.Contains(k.Name, StringComparer.Ordinal))) : [])
            problems.Add(unused.Signal.At, $"no standard hears '{unused.Name}'; one must name it under 'hears', or it must go.");
        return (heard, [.. standards.OrderBy(s => s.Id)]);
    }

    private static string? Query(string folder, string file, SortedDictionary<string, byte[]> files)
    {
        string path = Path.Combine(folder, Name, file);
        if (!string.Equals(Path.GetFileName(file), file, StringComparison.Ordinal) || !File.Exists(path))
            return null;
        byte[] bytes = File.ReadAllBytes(path);
        files[$"{Name}/{file}"] = bytes;
        return Encoding.UTF8.GetString(bytes);
    }
}
