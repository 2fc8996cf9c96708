using CallQa.Scoring.Yaml;

namespace CallQa.Scoring.Packs;

/// <summary>A number of a standard that a company may move: its rule names it as <c>$name</c>, a profile gives it another value.</summary>
/// <param name="Name">Its name in the standard.</param>
/// <param name="About">What it means, in one sentence.</param>
/// <param name="Default">The value that the pack gives it.</param>
/// <param name="Value">The value in force.</param>
/// <param name="Least">Least value that makes sense; null for none.</param>
/// <param name="Most">Highest value that makes sense; null for none.</param>
/// <param name="At">Where it stands.</param>
public sealed record Setting(
    string Name, string About, SettingValue Default, SettingValue Value, SettingValue? Least, SettingValue? Most, SourcePosition At)
{
    /// <summary>The values that are allowed, as the rest of a sentence.</summary>
    public string Allowed => Least is { } least && Most is { } most ? $"from {least.Text} to {most.Text}" : SettingValue.Asked(Default.Unit);

    /// <summary>Another value for it; null with a problem where it is of another unit or out of range.</summary>
    internal SettingValue? Take(YamlScalar node, YamlProblems problems) => Take(node.Text, node.At, problems);

    /// <inheritdoc cref="Take(YamlScalar, YamlProblems)"/>
    internal SettingValue? Take(string text, SourcePosition at, YamlProblems problems)
    {
        if (SettingValue.Read(text) is { } value && value.Unit == Default.Unit && !(value.Amount < Least?.Amount) && !(value.Amount > Most?.Amount))
            return value;
        problems.Add(at, $"the setting '{Name}' is '{text}'; it must be {Allowed}.");
        return null;
    }
}
