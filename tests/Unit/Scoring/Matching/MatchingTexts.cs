using System.Collections.Immutable;
using CallQa.Scoring.Matching;
using Xunit;

namespace CallQa.Unit.Scoring.Matching;

/// <summary>Makes what matching tests need from short strings.</summary>
internal static class MatchingTexts
{
    public static readonly Lexicon Lexicon = new(
    [
        Group("imperative", Language.English, "look", "listen", "tell me"),
        Group("imperative", Language.Russian, "скажите", "подождите", "дайте мне"),
        Group("imperative", Language.Swedish, "titta", "vänta", "lyssna på"),
        Group("sorry", Language.English, "sorry", "<deep>? apologies"),
        Group("deep", Language.English, "deep", "my sincere"),
    ]);

    public static LexiconGroup Group(string name, Language language, params string[] phrases) => new(name, language, [.. phrases.Select(Parsed)]);

    public static Phrase Parsed(string text)
    {
        PhraseParse parse = Phrase.Parse(text);
        Assert.True(parse.Error is null, $"{text}: {parse.Error}");
        return parse.Phrase!;
    }

    public static Utterance Said(string text, Speaker speaker = Speaker.Agent) => new(speaker, new TimeRange(0, 1000), text);

    public static Language LanguageOf(string code) => Codes.TryParse(code, out Language language) ? language : throw new ArgumentException(code, nameof(code));

    /// <summary>Reads a text whose expected spans stand in square brackets; placeholders use angle brackets.</summary>
    public static (string Text, List<(int Start, int End)> Spans) Marked(string marked)
    {
        var text = new System.Text.StringBuilder();
        List<(int, int)> spans = [];
        int open = -1;
        foreach (char c in marked)
        {
            if (c == '[')
                open = text.Length;
            else if (c == ']')
                spans.Add((open, text.Length));
            else
                text.Append(c);
        }

        return (text.ToString(), spans);
    }

    /// <summary>Rows of a tab-separated table beside this file; empty lines and those that begin with # are left out.</summary>
    public static IEnumerable<string[]> Table(string name) =>
        File.ReadAllLines(Path.Combine(AppContext.BaseDirectory, "Scoring", "Matching", name))
            .Where(line => line.Length > 0 && line[0] != '#').Select(line => line.Split('\t'));
}
