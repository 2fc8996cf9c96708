using CallQa.Scoring.Matching;
using CallQa.Scoring.Yaml;

namespace CallQa.Scoring.Packs;

/// <summary>Reads a phrase and puts its faults at their column of the file.</summary>
internal static class PhraseReader
{
    /// <summary>Longest phrase in characters; whoever needs more needs a group of the lexicon.</summary>
    public const int Longest = 500;

    /// <summary>The phrase; null with a problem where it cannot be read.</summary>
    public static Phrase? Read(YamlScalar text, YamlProblems problems)
    {
        if (text.Text.Length > Longest)
        {
            problems.Add(text.At, $"the phrase {text.Described} has {text.Text.Length} characters; at most {Longest} are allowed. A group of the lexicon holds more.");
            return null;
        }

        PhraseParse parse = Phrase.Parse(text.Text);
        if (parse.Error is { } error)
            problems.Add(text.PositionOf(Math.Clamp(error.Column - 1, 0, text.Text.Length)), $"in the phrase {text.Described}: {error.Message}");
        return parse.Phrase;
    }
}
