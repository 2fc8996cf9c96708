using CallQa.Scoring.Matching;
using Xunit;

namespace CallQa.Unit.Scoring.Matching;

public class PhraseCasesTest
{
    public static TheoryData<string, string, string> Cases()
    {
        var data = new TheoryData<string, string, string>();
        foreach (string[] row in MatchingTexts.Table("cases.tsv"))
            data.Add(row[0], row[1], row[2]);
        return data;
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public void Both_matchers_find_exactly_the_marked_spans(string language, string phrase, string marked)
    {
        (string text, List<(int, int)> expected) = MatchingTexts.Marked(marked);
        Tokens tokens = Tokens.Of(MatchingTexts.Said(text), MatchingTexts.LanguageOf(language));
        PhraseEntry[] entries = [new(7, 3, tokens.Language, MatchingTexts.Parsed(phrase))];
        List<PhraseHit> hits = [];
        PhraseSet.Compile(entries, MatchingTexts.Lexicon).Match(tokens, hits);

        Assert.Equal(new NaiveMatcher(entries, MatchingTexts.Lexicon).Match(tokens), hits);
        Assert.Equal(expected, hits.Select(hit => Characters(tokens, hit)));
        Assert.All(hits, hit => Assert.Equal((7, 3), (hit.Signal, hit.PhraseIndex)));
    }

    [Fact]
    public void The_table_covers_every_language_and_has_enough_rows()
    {
        string[][] rows = [.. MatchingTexts.Table("cases.tsv")];
        Assert.True(rows.Length >= 150, $"{rows.Length} rows");
        Assert.All(new[] { "ru", "sv", "en" }, code => Assert.True(rows.Count(row => string.Equals(row[0], code, StringComparison.Ordinal)) >= 40, code));
        Assert.All(rows, row => Assert.Equal(3, row.Length));
    }

    private static (int Start, int End) Characters(Tokens tokens, PhraseHit hit)
    {
        TokenWord last = tokens.Words[hit.EndWord - 1];
        return (tokens.Words[hit.FirstWord].CharStart, last.CharStart + last.CharLength);
    }
}
