using System.Collections.Concurrent;
using System.Collections.Immutable;

namespace CallQa.Ingest;

/// <summary>Finds the facts of recordings and of transcripts made by others: sidecar before table before file name. Tables are read once. Thread safe.</summary>
internal sealed class FactsFinder(FactSettings settings)
{
    private readonly ConcurrentDictionary<string, Lazy<CallTable?>> tables = new(StringComparer.Ordinal);

    /// <summary>What is known of a call, and where it was looked for.</summary>
    /// <exception cref="IOException">The sidecar cannot be read.</exception>
    public FactList Find(CallInput input)
    {
        ArgumentNullException.ThrowIfNull(input);
        var list = new FactList();
        IReadOnlyList<FoundFact>? name = settings.Patterns.Select(p => p.Match(input.RelativePath)).FirstOrDefault(f => f is not null);
        AddSidecar(input, list);
        AddTable(input, list, name?.FirstOrDefault(f => f.Name is FactNames.Id)?.Value);
        if (name is not null)
            list.Add(name);
        else
            list.Looked.Add(settings.Patterns.IsEmpty ? "no pattern of file names is set" : "the file name fits no pattern");
        return list;
    }

    /// <summary>The facts as the program works with them, or what is missing or wrong.</summary>
    /// <param name="input">The input.</param>
    /// <param name="list">What was found for it.</param>
    /// <param name="notes">Takes what a person should know.</param>
    public (CallFacts? Facts, IngestProblem? Problem) Check(CallInput input, FactList list, List<string> notes)
    {
        string[] missing = [.. FactNames.Required.Where(n => list[n] is null)];
        if (list.Problems.Count == 0 && missing.Length == FactNames.Required.Length && input.Sidecar is null && !Elsewhere(input))
            return (null, NoSidecar(input));
        CallFacts facts = new FactsCheck(list, settings.Zone, notes).Read();
        FieldProblem[] problems = 
        [
            .. list.Problems, .. list.Problems.Count > 0 ? [] : missing.Select(n => new FieldProblem("missing-field", $"call.{n} is missing")),
        ];
        if (problems.Length == 0)
            return (facts, null);
        string found = string.Join("; ", problems.Take(3).Select(p => p.Found));
        string looked = missing.Length > 0 && list.Looked.Count > 0 ? $" ({string.Join("; ", list.Looked)})" : "";
        return (null, new("facts", problems[0].Error, $"{input.RelativePath}: {found}{looked}."));
    }

    /// <summary>What a call's facts besides its sidecar change, as one text; empty where all come from there.</summary>
    /// <exception cref="IOException">The sidecar cannot be read.</exception>
    public string Fingerprint(CallInput input)
    {
        FactList list = Find(input);
        string sidecar = input.Sidecar is { } path ? Path.GetFileName(path) : "";
        FoundFact[] elsewhere = [.. list.Facts.Where(f => !string.Equals(f.From, sidecar, StringComparison.Ordinal))];
        return elsewhere.Length == 0 && list.Problems.Count == 0
            ? ""
            : string.Join('\n', [settings.Zone?.Id ?? "", .. elsewhere.Select(f => $"{f.Name}={f.Value}"), .. list.Problems.Select(p => p.Found)]);
    }

    private bool Elsewhere(CallInput input) => settings.Patterns.Length > 0 || Table(input) is not null;

    private void AddSidecar(CallInput input, FactList list)
    {
        if (input.Sidecar is not { } path)
        {
            list.Looked.Add($"there is no '{Wanted(input)}'");
            return;
        }

        string name = Path.GetFileName(path);
        if (new FileInfo(path).Length > JsonPeek.LargestFile)
            list.Problems.Add(new("too-large", $"{name} is larger than {JsonPeek.LargestFile} bytes"));
        else
            FactsReader.AddSidecar(InputFile.ReadAll(path), name, list);
    }

    private void AddTable(CallInput input, FactList list, string? idInName)
    {
        if (Table(input) is { } table)
            table.AddTo(list, input.RelativePath, idInName);
        else
            list.Looked.Add($"there is no {Path.GetFileName(settings.Table)}");
    }

    private CallTable? Table(CallInput input)
    {
        if (Path.IsPathRooted(settings.Table))
            return Open(settings.Table);
        // Beside the file, else in a folder above it, up to the one that was given.
        string folder = Path.GetDirectoryName(input.Path) ?? "/";
        for (int levels = input.RelativePath.Count(c => c == '/'); levels >= 0; levels--)
        {
            if (Open(Path.Combine(folder, settings.Table)) is { } table)
                return table;
            folder = Path.GetDirectoryName(folder) ?? "/";
        }

        return null;
    }

    private CallTable? Open(string path) => tables.GetOrAdd(path, p => new(() => Read(p))).Value;

    private CallTable? Read(string path)
    {
        string name = Path.GetFileName(path);
        if (!File.Exists(path))
            return Path.IsPathRooted(settings.Table) ? CallTable.Unusable(name, new("unreadable", $"{path}, which 'facts.table' names, does not exist")) : null;
        try
        {
            return CallTable.Read(InputFile.ReadAll(path), name, settings);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return CallTable.Unusable(name, new("unreadable", $"{name} cannot be read ({e.GetType().Name})"));
        }
    }

    private static string Wanted(CallInput input)
    {
        bool json = input.Kind == InputKind.Foreign && input.Path.EndsWith(".json", StringComparison.OrdinalIgnoreCase);
        return Path.GetFileNameWithoutExtension(input.Path) + (json ? FileNames.Facts : "") + ".json";
    }

    private static IngestProblem NoSidecar(CallInput input) => new(
        "facts", "no-sidecar", $"{input.RelativePath} has no sidecar; a file '{Wanted(input)}' beside it must give the call's id, agent and started_at under 'call' (or a calls.csv, or a pattern of file names).");
}
