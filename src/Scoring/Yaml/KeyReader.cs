using System.Collections.Immutable;

namespace CallQa.Scoring.Yaml;

/// <summary>
/// Reads one map key by key and remembers what was asked for, so that at the end <see cref="RefuseRest"/> can name every
/// key that nobody asked for. All <c>Take</c> methods give null where the key is absent, and null with a problem where
/// its value is of the wrong form; <c>Require</c> notes a missing key too. Not thread safe.
/// </summary>
public sealed class KeyReader(YamlMap map, YamlProblems problems)
{
    private readonly List<string> asked = [];

    /// <summary>The map that is read.</summary>
    public YamlMap Map => map;

    /// <summary>Where problems go.</summary>
    public YamlProblems Problems => problems;

    /// <summary>The value of a key, of whatever form.</summary>
    public YamlNode? Take(string key)
    {
        if (!asked.Contains(key, StringComparer.Ordinal))
            asked.Add(key);
        return map.Find(key);
    }

    /// <summary>The value of a key that must be there.</summary>
    public YamlNode? Require(string key)
    {
        YamlNode? node = Take(key);
        if (node is null)
            problems.Add(map.At, $"the key '{key}' is missing.");
        return node;
    }

    /// <inheritdoc cref="ValueReader.Text"/>
    public string? TakeText(string key) => Take(key) is { } node ? ValueReader.Text(node, $"'{key}'", problems) : null;

    /// <inheritdoc cref="ValueReader.Text"/>
    public string? RequireText(string key) => Require(key) is { } node ? ValueReader.Text(node, $"'{key}'", problems) : null;

    /// <inheritdoc cref="ValueReader.Word"/>
    public string? TakeWord(string key, IReadOnlyCollection<string> allowed) =>
        Take(key) is { } node ? ValueReader.Word(node, $"'{key}'", problems, allowed) : null;

    /// <inheritdoc cref="ValueReader.Word"/>
    public string? RequireWord(string key, IReadOnlyCollection<string> allowed) =>
        Require(key) is { } node ? ValueReader.Word(node, $"'{key}'", problems, allowed) : null;

    /// <inheritdoc cref="ValueReader.Number"/>
    public double? TakeNumber(string key, double least = double.MinValue, double most = double.MaxValue) =>
        Take(key) is { } node ? ValueReader.Number(node, $"'{key}'", problems, least, most) : null;

    /// <inheritdoc cref="ValueReader.Count"/>
    public int? TakeCount(string key, int least = 0, int most = int.MaxValue) =>
        Take(key) is { } node ? ValueReader.Count(node, $"'{key}'", problems, least, most) : null;

    /// <inheritdoc cref="ValueReader.Percent"/>
    public double? TakePercent(string key) => Take(key) is { } node ? ValueReader.Percent(node, $"'{key}'", problems) : null;

    /// <inheritdoc cref="ValueReader.DurationMs"/>
    public long? TakeDurationMs(string key) => Take(key) is { } node ? ValueReader.DurationMs(node, $"'{key}'", problems) : null;

    /// <inheritdoc cref="ValueReader.OnOff"/>
    public bool? TakeOnOff(string key) => Take(key) is { } node ? ValueReader.OnOff(node, $"'{key}'", problems) : null;

    /// <inheritdoc cref="ValueReader.TrueFalse"/>
    public bool? TakeTrueFalse(string key) => Take(key) is { } node ? ValueReader.TrueFalse(node, $"'{key}'", problems) : null;

    /// <summary>Keys with values, to be read by a reader of their own.</summary>
    public KeyReader? TakeMap(string key) =>
        Take(key) is { } node && ValueReader.Map(node, $"'{key}'", problems) is { } inner ? new(inner, problems) : null;

    /// <inheritdoc cref="TakeMap"/>
    public KeyReader? RequireMap(string key) =>
        Require(key) is { } node && ValueReader.Map(node, $"'{key}'", problems) is { } inner ? new(inner, problems) : null;

    /// <summary>The items of a list; one value that is no list counts as a list of one. Empty where the key is absent.</summary>
    public ImmutableArray<YamlNode> TakeItems(string key) => Take(key) switch
    {
        null => [],
        YamlList list => list.Items,
        YamlScalar { IsMissing: true } missing => Missing(missing, key),
        { } single => [single],
    };

    /// <summary>The texts of a list, each with its place; one text counts as a list of one. Empty where the key is absent.</summary>
    public ImmutableArray<YamlScalar> TakeTexts(string key)
    {
        var texts = ImmutableArray.CreateBuilder<YamlScalar>();
        foreach (YamlNode item in TakeItems(key))
            if (ValueReader.Text(item, $"an entry of '{key}'", problems) is not null)
                texts.Add((YamlScalar)item);
        return texts.ToImmutable();
    }

    /// <summary>Keys that are allowed though this reader does not ask for them one by one.</summary>
    public void Allow(params ReadOnlySpan<string> keys)
    {
        foreach (string key in keys)
            if (!asked.Contains(key, StringComparer.Ordinal))
                asked.Add(key);
    }

    /// <summary>Notes a problem, with the nearest right name, for every key that was never asked for. Call it last.</summary>
    public void RefuseRest()
    {
        foreach (YamlEntry entry in map.Entries)
            if (!asked.Contains(entry.Key, StringComparer.Ordinal))
                problems.Add(entry.KeyAt, $"'{entry.Key}' is not a key here; {Nearest.Hint(entry.Key, asked)}");
    }

    private ImmutableArray<YamlNode> Missing(YamlScalar node, string key)
    {
        problems.Add(node.At, $"'{key}' is empty; it must be a list.");
        return [];
    }
}
