using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;
using CallQa.Scoring.Continuity;
using CallQa.Scoring.Matching;
using CallQa.Scoring.Packs.Sources;
using CallQa.Scoring.Yaml;

namespace CallQa.Scoring.Packs;

/// <summary>
/// Reads a folder of standards: <c>pack.yml</c>, <c>lexicons/ru.yml</c> and its sisters, <c>acts.tsv</c> (names of the
/// classifier's acts, where there is one), <c>signals/</c> (one file a signal that standards share), and one file a standard in the
/// folder of its section; what is judged over many calls lies in <c>continuity/</c>. Thread safe.
/// </summary>
public static class PackReader
{
    /// <summary>Reads it whole and gives all faults of all files at once.</summary>
    /// <param name="folder">Where the pack lies; problems show files as this folder joined with their names in it.</param>
    /// <exception cref="IOException">A file cannot be read (the environment's fault, not the author's).</exception>
    /// <exception cref="UnauthorizedAccessException">A file may not be read.</exception>
    public static PackReading Read(string folder)
    {
        (Pack? pack, YamlProblems problems) = ReadAll(folder);
        return problems.Any ? new(null, Told(problems)) : new(pack, []);
    }

    /// <summary>
    /// Reads it and looks for what <see cref="PackCheck"/> finds too, also in the standards beside those that cannot be read, so
    /// that an author sees everything at once. The pack is null where there is any fault; warnings leave it.
    /// </summary>
    /// <param name="folder">Where the pack lies; problems show files as this folder joined with their names in it.</param>
    /// <exception cref="IOException">A file cannot be read (the environment's fault, not the author's).</exception>
    /// <exception cref="UnauthorizedAccessException">A file may not be read.</exception>
    public static PackReading Check(string folder)
    {
        (Pack? pack, YamlProblems problems) = ReadAll(folder);
        IEnumerable<PackProblem> all = Told(problems);
        if (pack is not null && problems.Any)
            all = all.Concat(PackCheck.OfReadable(pack, problems.InOrder().Select(p => p.At.File).ToFrozenSet(StringComparer.Ordinal)));
        else if (pack is not null)
            all = all.Concat(PackCheck.All(pack));
        ImmutableArray<PackProblem> found = [.. all.Distinct().OrderBy(p => p.At.File, StringComparer.Ordinal).ThenBy(p => p.At.Line).ThenBy(p => p.At.Column)];
        return new(found.Any(p => !p.IsWarning) ? null : pack, found);
    }

    private static ImmutableArray<PackProblem> Told(YamlProblems problems) => [.. problems.InOrder().Select(p => new PackProblem(p.At, p.Message))];

    // Where there are problems the pack holds what could be read in spite of them; null where there is no pack at all.
    private static (Pack? Pack, YamlProblems Problems) ReadAll(string folder)
    {
        ArgumentException.ThrowIfNullOrEmpty(folder);
        var problems = new YamlProblems();
        string head = Path.Combine(folder, "pack.yml");
        if (!File.Exists(head))
        {
            problems.Add(new(Shown(folder, "pack.yml"), 1, 1), "the file is missing; a pack's folder must hold it.");
            return (null, problems);
        }

        var files = new SortedDictionary<string, byte[]>(StringComparer.Ordinal);
        PackHead pack = PackHead.Read(Load(folder, "pack.yml", files, problems), problems);
        Lexicon lexicon = ReadLexicons(folder, pack, files, problems);
        IReadOnlySet<string> acts = ReadActs(folder, files);
        ImmutableArray<Signal> shared = ReadSignals(folder, acts, files, problems);
        ImmutableArray<Standard> standards = ReadStandards(folder, pack, acts, shared, files, problems);
        (ImmutableArray<HeardKind> heard, ImmutableArray<ContinuityStandard> continuity) =
            ContinuityFolder.Read(folder, name => Load(folder, name, files, problems), files, acts, problems);
        RefuseDoubles(standards, continuity, problems);
        CheckNames(
            [.. shared, .. standards.SelectMany(s => s.Signals.Where(x => !x.IsShared)), .. heard.Select(k => k.Signal)], lexicon, pack.Languages, problems);
        CheckEngine(pack, lexicon, problems);
        if (pack.Engine.FunctionWords.Length == 0)
            foreach (SignalEcho echo in shared.Concat(standards.SelectMany(s => s.Signals)).Select(s => s.Echo).OfType<SignalEcho>().Distinct())
                problems.Add(echo.At, "an echo needs to know which words have content; 'recording' of pack.yml must name a group of 'function-words'.");
        PackSources sources = SourcesReader.Read(folder, problems);
        PackFiles.Check(folder, [.. pack.Sections.Select(s => s.Id)], problems);
        return (
            new()
            {
                Id = pack.Id, Version = pack.Version, Sha256 = Hash(files), Title = pack.Title, Languages = pack.Languages,
                Sections = pack.Sections, SharedSignals = shared, Standards = standards, Lexicon = lexicon, Engine = pack.Engine, Sources = sources,
                Heard = heard, Continuity = continuity,
            },
            problems);
    }

    private static YamlMap Load(string folder, string name, SortedDictionary<string, byte[]> files, YamlProblems problems)
    {
        var file = new FileInfo(Path.Combine(folder, name));
        if (file.Length > YamlReader.MaxBytes)
        {
            problems.Add(new(Shown(folder, name), 1, 1), $"the file has {file.Length} bytes; at most {YamlReader.MaxBytes} are allowed.");
            files[name] = [];
            return YamlReader.Empty(Shown(folder, name));
        }

        byte[] bytes = File.ReadAllBytes(file.FullName);
        files[name] = bytes;
        YamlDocument document = YamlReader.Read(bytes, Shown(folder, name));
        problems.AddRange(document.Problems);
        return document.Root;
    }

    private static string Shown(string folder, string name) => Path.Combine(folder, name).Replace('\\', '/');

    private static Lexicon ReadLexicons(string folder, PackHead pack, SortedDictionary<string, byte[]> files, YamlProblems problems)
    {
        var reader = new LexiconReader(problems);
        foreach (Language language in pack.Languages)
        {
            string name = $"lexicons/{language.Code()}.yml";
            if (File.Exists(Path.Combine(folder, name)))
                reader.Read(Load(folder, name, files, problems), language);
        }

        return reader.Finish();
    }

    private static HashSet<string> ReadActs(string folder, SortedDictionary<string, byte[]> files)
    {
        var acts = new HashSet<string>(StringComparer.Ordinal);
        string path = Path.Combine(folder, "acts.tsv");
        if (!File.Exists(path))
            return acts;
        files["acts.tsv"] = File.ReadAllBytes(path);
        foreach (string line in Encoding.UTF8.GetString(files["acts.tsv"]).Split('\n').Skip(1))
            if (line.IndexOf('\t', StringComparison.Ordinal) is > 0 and int tab)
                acts.Add(line[..tab]);
        return acts;
    }

    private static ImmutableArray<Signal> ReadSignals(
        string folder, IReadOnlySet<string> acts, SortedDictionary<string, byte[]> files, YamlProblems problems)
    {
        string signals = Path.Combine(folder, "signals");
        if (!Directory.Exists(signals))
            return [];
        var roots = new List<(string Name, YamlMap Root)>();
        foreach (string path in Directory.GetFiles(signals, "*.yml").Order(StringComparer.Ordinal))
        {
            int before = problems.Count;
            YamlMap root = Load(folder, $"signals/{Path.GetFileName(path)}", files, problems);
            if (problems.Count == before)
                roots.Add((Path.GetFileNameWithoutExtension(path), root));
        }

        return new SharedSignalReader(acts, problems).Read(roots);
    }

    private static ImmutableArray<Standard> ReadStandards(
        string folder,
        PackHead pack,
        IReadOnlySet<string> acts,
        ImmutableArray<Signal> shared,
        SortedDictionary<string, byte[]> files,
        YamlProblems problems)
    {
        var standards = new List<Standard>();
        string[] sections = [.. pack.Sections.Select(s => s.Id)];
        var reader = new StandardReader(sections, pack.Languages, acts, shared.ToFrozenDictionary(s => s.Name, StringComparer.Ordinal), problems);
        foreach (string section in sections.Where(s => Directory.Exists(Path.Combine(folder, s))))
            foreach (string path in Directory.GetFiles(Path.Combine(folder, section), "*.yml").Order(StringComparer.Ordinal))
            {
                string name = $"{section}/{Path.GetFileName(path)}";
                int before = problems.Count;
                YamlMap root = Load(folder, name, files, problems);
                if (problems.Count == before && reader.Read(root, section, Path.GetFileNameWithoutExtension(path), Encoding.UTF8.GetString(files[name])) is { } standard)
                    standards.Add(standard);
            }

        return [.. standards.OrderBy(s => s.Id)];
    }

    private static void RefuseDoubles(ImmutableArray<Standard> standards, ImmutableArray<ContinuityStandard> continuity, YamlProblems problems)
    {
        foreach (ContinuityStandard other in continuity)
            foreach (Standard standard in standards.Where(s => s.Id == other.Id))
                problems.Add(other.At, $"the id '{other.Id}' stands twice; {standard.At.File} has it too.");
        for (int i = 1; i < standards.Length; i++)
            if (standards[i].Id == standards[i - 1].Id)
                problems.Add(standards[i].At, $"the id '{standards[i].Id}' stands twice; {standards[i - 1].At.File} has it too.");
    }

    private static void CheckNames(ImmutableArray<Signal> signals, Lexicon lexicon, ImmutableArray<Language> languages, YamlProblems problems)
    {
        foreach (Signal signal in signals)
            foreach (SignalPhrase phrase in signal.Phrases.Concat(signal.Except).Concat(signal.NotInClauseWith))
                if (languages.Contains(phrase.Language))
                    foreach (LexiconProblem problem in lexicon.Problems(phrase.Phrase, phrase.Language))
                        problems.Add(phrase.At with { Column = phrase.At.Column + problem.Column - 1 }, problem.Message);
    }

    private static void CheckEngine(PackHead pack, Lexicon lexicon, YamlProblems problems)
    {
        foreach (string group in new[] { pack.Engine.Greeting, pack.Engine.Goodbye, pack.Engine.Announcement, pack.Engine.Backchannel, pack.Engine.FunctionWords })
            if (group.Length > 0 && !pack.Languages.Any(l => lexicon.TryGet(l, group, out _)))
                problems.Add(pack.EngineAt, $"'{group}' is no group of any lexicon; 'recording' must name groups.");
    }

    // Names and lengths go in, so that moving a line from one file to the next is another pack.
    private static string Hash(SortedDictionary<string, byte[]> files)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach ((string name, byte[] bytes) in files)
        {
            hash.AppendData(Encoding.UTF8.GetBytes($"{name}\n{bytes.Length}\n"));
            hash.AppendData(bytes);
        }

        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }
}
