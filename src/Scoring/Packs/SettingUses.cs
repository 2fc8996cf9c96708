using System.Collections.Immutable;
using System.Text.RegularExpressions;
using CallQa.Scoring.Yaml;

namespace CallQa.Scoring.Packs;

/// <summary>
/// Writes the values of settings where a rule names them (<c>at-most: $longest</c>, <c>in: first $opening</c>), so that the readers of
/// rules see numbers alone. A name may stand where a number, a limit or a window does: <c>$</c> means something else in a phrase.
/// </summary>
internal static partial class SettingUses
{
    private static readonly string[] Judged = ["signals", "rule", "rules", "applies-when", "cannot-tell-when"];

    private static readonly string[] Numbers =
        ["in", "within", "at-least", "at-most", "longer-than", "above", "allowed", "from", "per", "words"];

    /// <summary>The file with values for names; a name that is no setting, and a setting that nobody names, is a fault.</summary>
    public static YamlMap Fill(YamlMap root, ImmutableArray<Setting> settings, YamlProblems problems)
    {
        var used = new HashSet<string>(StringComparer.Ordinal);
        YamlMap filled = new(root.At, [.. root.Entries.Select(e => Judged.Contains(e.Key, StringComparer.Ordinal) ? e with { Value = Node(e.Value, named: false) } : e)]);
        foreach (Setting unused in settings.Where(s => !used.Contains(s.Name)))
            problems.Add(unused.At, $"nobody uses the setting '{unused.Name}'; a rule, a condition or a signal must name it as ${unused.Name}, or it must go.");
        return filled;

        YamlNode Node(YamlNode node, bool named) => node switch
        {
            YamlMap map => new YamlMap(map.At, [.. map.Entries.Select(e => e with { Value = Node(e.Value, Numbers.Contains(e.Key, StringComparer.Ordinal)) })]),
            YamlList list => new YamlList(list.At, [.. list.Items.Select(i => Node(i, named))]),
            YamlScalar scalar when named && scalar.Text.Contains('$', StringComparison.Ordinal) => scalar.With(Name().Replace(scalar.Text, m => Value(m, scalar))),
            _ => node,
        };

        string Value(Match match, YamlScalar scalar)
        {
            string name = match.Groups["name"].Value;
            string[] names = [.. settings.Select(s => s.Name)];
            int index = Array.IndexOf(names, name);
            if (index < 0)
            {
                problems.Add(scalar.PositionOf(match.Index), $"'${name}' is no setting of this standard; {Nearest.Hint(name, names)}");

                // With the one that was meant, whoever reads the number does not complain of the same place.
                index = Array.IndexOf(names, Nearest.Of(name, names));
            }

            if (index < 0)
                return match.Value;
            used.Add(names[index]);
            return settings[index].Value.Text;
        }
    }

    [GeneratedRegex(@"\$(?<name>[a-z][a-z0-9-]*)", RegexOptions.NonBacktracking)]
    private static partial Regex Name();
}
