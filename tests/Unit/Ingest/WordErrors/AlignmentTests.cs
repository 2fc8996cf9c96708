using CallQa.Ingest.WordErrors;
using CsCheck;
using Xunit;

namespace CallQa.Unit.Ingest;

public class AlignmentTests
{
    [Theory]
    [InlineData("It's £99, order 7264!", Language.English, "its 90 9 order 7 2 6 4")]
    [InlineData("ninety-nine", Language.English, "90 9")]
    [InlineData("seven hundred twenty six = 726", Language.English, "7 100 20 6 7 100 20 6")]
    [InlineData("Ещё семьсот двадцать шесть, то есть 726", Language.Russian, "еще 700 20 6 то есть 700 20 6")]
    [InlineData("Två hundra = 200; 0", Language.Swedish, "2 100 2 100 0")]
    public void Numbers_and_spelling_are_brought_to_one_form(string text, Language language, string expected) =>
        Assert.Equal(expected, string.Join(' ', ComparedWords.Of(text, null, language).Select(w => w.Text)));

    [Fact]
    public void Edits_agree_with_a_naive_recursion()
    {
        Gen.Select(Gen.Int[0, 2].Array[0, 6], Gen.Int[0, 2].Array[0, 6]).Each(
            pair => Assert.Equal(Naive(pair.Item1, pair.Item2), Alignment.Edits(pair.Item1, pair.Item2)), count: 300, seed: "0N0XIzNsQ0O2");

        static int Naive(ReadOnlySpan<int> a, ReadOnlySpan<int> b)
        {
            if (a.Length == 0 || b.Length == 0)
                return a.Length + b.Length;
            int change = Naive(a[1..], b[1..]) + (a[0] == b[0] ? 0 : 1);
            return Math.Min(change, 1 + Math.Min(Naive(a[1..], b), Naive(a, b[1..])));
        }
    }
}
