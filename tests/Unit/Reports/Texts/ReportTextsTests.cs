using System.Text.RegularExpressions;
using CallQa.Reports.Texts;
using Xunit;

namespace CallQa.Unit.Reports.Texts;

public partial class ReportTextsTests
{
    [Theory]
    [InlineData(Language.Russian)]
    [InlineData(Language.Swedish)]
    public void Every_language_has_the_same_texts_with_the_same_places(Language language)
    {
        ReportTexts english = ReportTexts.Of(Language.English), other = ReportTexts.Of(language);
        Assert.Equal(english.Keys.Order(StringComparer.Ordinal), other.Keys.Order(StringComparer.Ordinal));
        foreach (string key in english.Keys)
            Assert.Equal(
                (key, Set: string.Join(' ', Places().Matches(english[key]).Select(m => m.Value).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal))),
                (key, Set: string.Join(' ', Places().Matches(other[key]).Select(m => m.Value).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal))));
    }

    [Fact]
    public void Every_verdict_and_kind_of_evidence_has_words()
    {
        foreach (Verdict verdict in Enum.GetValues<Verdict>())
            Assert.True(ReportTexts.Of(Language.English).Knows("verdict." + verdict.Code()), verdict.Code());
        foreach (EvidenceKind kind in Enum.GetValues<EvidenceKind>())
            Assert.True(ReportTexts.Of(Language.English).Knows("evidence." + kind.Code()), kind.Code());
    }

    [GeneratedRegex(@"\{\d\}", RegexOptions.None, 1000)]
    private static partial Regex Places();
}
