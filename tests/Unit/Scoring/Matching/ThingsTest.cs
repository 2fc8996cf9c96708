using CallQa.Scoring.Matching;
using CallQa.Scoring.Matching.Things;
using Xunit;

namespace CallQa.Unit.Scoring.Matching;

public class ThingsTest
{
    public static TheoryData<string, string, string, string> Cases()
    {
        var data = new TheoryData<string, string, string, string>();
        foreach (string[] row in MatchingTexts.Table("things.tsv"))
            data.Add(row[0], row[1], row[2], row.Length > 3 ? row[3] : "");
        return data;
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public void Things_are_found_where_marked_with_their_values(string language, string kind, string marked, string values)
    {
        (string text, List<(int, int)> expected) = MatchingTexts.Marked(marked);
        Tokens tokens = Tokens.Of(MatchingTexts.Said(text), MatchingTexts.LanguageOf(language));
        List<ThingHit> things = [];
        new BuiltInThings().Find(tokens, things);
        List<ThingHit> found = BuiltInThings.Outermost(things.Where(thing => string.Equals(thing.Kind.Code(), kind, StringComparison.Ordinal)));
        Assert.Equal(Marks(tokens, expected), string.Join(" / ", found.Select(thing => tokens.Quote(thing.FirstWord, thing.EndWord))));
        Assert.Equal(values, string.Join('|', found.Select(thing => thing.Value)));
    }

    private static string Marks(Tokens tokens, List<(int Start, int End)> spans) =>
        string.Join(" / ", spans.Select(span => tokens.Utterance.Text[span.Start..span.End]));
}
