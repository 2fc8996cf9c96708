using System.Collections.Immutable;
using System.Text.RegularExpressions;
using CallQa.Scoring.Packs;
using CallQa.Scoring.Yaml;

namespace CallQa.Scoring.Continuity;

/// <summary>Reads one standard of continuity: the file and the query beside it.</summary>
/// <param name="kinds">The kinds of <c>extracts.yml</c>.</param>
/// <param name="problems">Where faults go.</param>
internal sealed partial class ContinuityReader(ImmutableArray<HeardKind> kinds, YamlProblems problems)
{
    private static readonly string[] Polarities = ["required", "forbidden", "encouraged"], Statuses = ["draft", "test", "stable"], Subjects = ["customer", "agent"];

    /// <summary>Reads it; what is faulty is left out and noted.</summary>
    /// <param name="root">The file.</param>
    /// <param name="stem">The file's name without its ending.</param>
    /// <param name="source">The file as written.</param>
    /// <param name="query">The text of a file beside it, by name; null where there is none.</param>
    public ContinuityStandard Read(YamlMap root, string stem, string source, Func<string, string?> query)
    {
        var keys = new KeyReader(root, problems);
        string id = keys.RequireText("id") ?? stem;
        if (!string.Equals(id, stem, StringComparison.Ordinal))
            problems.Add(keys.Take("id")!.At, $"'id' is '{id}'; it must be as the file's name, '{stem}'.");
        keys.RequireWord("section", [ContinuityStandard.Section]);
        SubjectKind subject = Codes.TryParse(keys.RequireWord("subject", Subjects) ?? "", out SubjectKind told) ? told : SubjectKind.Agent;
        ImmutableSortedDictionary<string, object> settings = ContinuitySettings.Take(keys, problems);
        string file = keys.RequireText("query") ?? $"{stem}.sql", sql = Query(keys, file, query, settings);
        var standard = new ContinuityStandard
        {
            Id = new(id),
            Title = Texts.Take(keys, "title"),
            Statement = keys.RequireText("statement") ?? "",
            Verdicts = VerdictTexts.Take(keys),
            Why = keys.RequireText("why") ?? "",
            Advice = Texts.Take(keys, "advice"),
            Polarity = (Polarity)Math.Max(0, Array.IndexOf(Polarities, keys.RequireWord("polarity", Polarities))),
            Weight = (Weight)Math.Max(0, Array.IndexOf(StandardReader.Weights, keys.RequireWord("weight", StandardReader.Weights))),
            Status = (Status)Math.Max(0, Array.IndexOf(Statuses, keys.RequireWord("status", Statuses))),
            FalsePositives = keys.TakeText("false-positives") ?? "",
            SourceRules = [.. keys.TakeTexts("source-rules").Select(t => t.Text)],
            Period = keys.RequireText("period") ?? "",
            Measure = keys.RequireText("measure") ?? "",
            Hears = Hears(keys),
            DecidedBy = DecidedBy(keys),
            Question = new(new(id), subject, sql, settings),
            Examples = new ContinuityExampleReader(stem, problems).Read(keys),
            At = root.At,
            QueryFile = Path.Combine(Path.GetDirectoryName(root.At.File) ?? "", file),
            Source = source,
        };
        keys.RefuseRest();
        return standard;
    }

    /// <summary>The query, with a fault for each setting that only one of file and query knows.</summary>
    private string Query(KeyReader keys, string file, Func<string, string?> query, ImmutableSortedDictionary<string, object> settings)
    {
        SourcePosition at = keys.Take("query")?.At ?? keys.Map.At;
        if (query(file) is not { } sql)
        {
            problems.Add(at, $"'query' is '{file}', and there is no such file beside this one.");
            return "";
        }

        HashSet<string> named = [.. Parameter().Matches(Comment().Replace(sql, "")).Select(m => m.Groups["name"].Value)];
        foreach (string unknown in named.Where(n => !settings.ContainsKey(n)).Order(StringComparer.Ordinal))
            problems.Add(at, $"the query names ${unknown}, which is not under 'settings'; {Nearest.Hint(unknown, [.. settings.Keys])}");
        foreach (string unused in settings.Keys.Where(n => !named.Contains(n)))
            problems.Add(at, $"the query does not name ${unused}; the setting must be used, or go.");
        return sql;
    }

    private ImmutableArray<string> Hears(KeyReader keys)
    {
        var heard = ImmutableArray.CreateBuilder<string>();
        foreach (YamlScalar kind in keys.TakeTexts("hears"))
            if (kinds.Any(k => string.Equals(k.Name, kind.Text, StringComparison.Ordinal)))
                heard.Add(kind.Text);
            else
                problems.Add(kind.At, $"'{kind.Text}' is no kind of extracts.yml; {Nearest.Hint(kind.Text, [.. kinds.Select(k => k.Name)])}");
        return heard.ToImmutable();
    }

    private static ImmutableSortedDictionary<string, string> DecidedBy(KeyReader keys)
    {
        var columns = ImmutableSortedDictionary.CreateBuilder<string, string>(StringComparer.Ordinal);
        if (keys.TakeMap("decided-by") is { } map)
            foreach (YamlEntry entry in map.Map.Entries)
                if (map.TakeText(entry.Key) is { } text)
                    columns[entry.Key] = text;
        return columns.ToImmutable();
    }

    [GeneratedRegex(@"\$(?<name>[a-z][a-z0-9_]*)", RegexOptions.NonBacktracking)]
    private static partial Regex Parameter();

    [GeneratedRegex("--[^\n]*", RegexOptions.NonBacktracking)]
    private static partial Regex Comment();
}
