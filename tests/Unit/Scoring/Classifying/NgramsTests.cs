using CallQa.Scoring.Classifying;
using Xunit;

namespace CallQa.Unit.Scoring.Classifying;

public class NgramsTests
{
    [Fact]
    public void Words_come_single_and_in_pairs() => Assert.Equal(["ja", "tack", "ja tack", "hej", "tack hej"], All(Ngrams.Words, "ja tack hej"));

    [Fact]
    public void Parts_stay_inside_the_word_and_its_spaces() =>
        Assert.Equal([" j", "ja", "a ", " ja", "ja ", " ja ", " å", "å ", " å "], All(Ngrams.Parts, "ja å"));

    [Fact]
    public void Parts_equal_those_of_the_simple_way_on_all_reference_texts()
    {
        foreach (string plain in ReferenceTable.Rows.Select(r => ActText.Plain(r.Text)))
            Assert.Equal(Simple(plain).Order(StringComparer.Ordinal), All(Ngrams.Parts, plain).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void A_very_long_word_has_parts_too() => Assert.Equal(Simple(new string('a', 300)).Count(), All(Ngrams.Parts, new string('a', 300)).Count);

    [Fact]
    public void Nothing_has_no_ngrams() => Assert.Empty(All(Ngrams.Words, "").Concat(All(Ngrams.Parts, "")));

    private static List<string> All(Action<string, Ngrams.Visitor> cut, string plain)
    {
        var found = new List<string>();
        cut(plain, ngram => found.Add(ngram.ToString()));
        return found;
    }

    private static IEnumerable<string> Simple(string plain) =>
        from word in plain.Split(' ', StringSplitOptions.RemoveEmptyEntries)
        let padded = $" {word} "
        from start in Enumerable.Range(0, padded.Length)
        from length in Enumerable.Range(2, 4)
        where start + length <= padded.Length
        select padded.Substring(start, length);
}
