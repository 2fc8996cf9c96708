using System.Globalization;
using System.Text.RegularExpressions;

namespace CallQa.Ingest;

/// <summary>
/// A regular expression over the name of a file (over its path below the given folder, where the expression holds a
/// slash), whose named groups are facts. It never takes longer than the name is long.
/// </summary>
internal sealed class FilePattern
{
    private readonly Regex regex;
    private readonly bool path;

    private FilePattern(Regex regex, string text)
    {
        this.regex = regex;
        Text = text;
        path = text.Contains('/', StringComparison.Ordinal);
    }

    /// <summary>The expression as it was written.</summary>
    public string Text { get; }

    /// <summary>Makes a pattern; <paramref name="fault"/> follows the pattern in a message and says what is wrong with it.</summary>
    public static FilePattern? Create(string text, out string fault)
    {
        fault = "";
        Regex made;
        try
        {
            made = new(text, RegexOptions.NonBacktracking | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture);
        }
        catch (ArgumentException e)
        {
            fault = $"is no regular expression: {e.Message.TrimEnd('.')}";
            return null;
        }
        catch (NotSupportedException)
        {
            fault = "needs going back (a look-around or a back-reference), which file names are not worth";
            return null;
        }

        string[] names = [.. made.GetGroupNames().Where(n => !char.IsAsciiDigit(n[0]))];
        string[] allowed = [.. FactNames.All, .. FactNames.TimeParts, "epoch"];
        if (names.Length == 0)
            fault = "has no named group, such as (?<agent>\\d+)";
        else if (Array.Find(names, n => !allowed.Contains(n, StringComparer.Ordinal) && !n.StartsWith(FactNames.OwnPrefix, StringComparison.Ordinal)) is { } unknown)
            fault = $"has a group '{unknown}'; {Nearest.Hint(unknown, [.. allowed, FactNames.OwnPrefix + "NAME"]).TrimEnd('.')}";
        return fault.Length == 0 ? new(made, text) : null;
    }

    /// <summary>The facts in the name of a file; null where it does not fit.</summary>
    public IReadOnlyList<FoundFact>? Match(string relativePath)
    {
        Match match = regex.Match(path ? relativePath : Path.GetFileName(relativePath));
        if (!match.Success)
            return null;
        const string From = "the file name";
        var facts = new List<FoundFact>();
        foreach (Group group in match.Groups.Cast<Group>().Where(g => g.Success && g.Length > 0))
        {
            if (FactNames.All.Contains(group.Name, StringComparer.Ordinal))
                facts.Add(new(group.Name, group.Value, From));
            else if (group.Name.StartsWith(FactNames.OwnPrefix, StringComparison.Ordinal))
                facts.Add(new(FactList.Own + group.Name[FactNames.OwnPrefix.Length..], group.Value, From));
        }

        if (Time(match) is { Length: > 0 } time)
            facts.Add(new(FactNames.StartedAt, time, From));
        return facts;
    }

    private static string Time(Match match)
    {
        if (match.Groups["epoch"] is { Success: true } epoch)
            return epoch.Value;
        if (!match.Groups["year"].Success)
            return "";
        string[] parts = [.. FactNames.TimeParts.Select(p => match.Groups[p].Value.PadLeft(2, '0'))];
        return string.Create(CultureInfo.InvariantCulture, $"{parts[0]}-{parts[1]}-{parts[2]} {parts[3]}:{parts[4]}:{parts[5]}");
    }
}
