using CallQa.Scoring.Matching;
using CallQa.Scoring.Matching.Lemmas;
using Xunit;

namespace CallQa.Unit.Scoring.Matching;

public class LemmaCasesTest
{
    [Theory]
    [InlineData("ru", "жаловаться пожаловался жалуюсь жалуются пожалуетесь")]
    [InlineData("ru", "приношу приносим приносить приносите")]
    [InlineData("ru", "просить прошу просим просил")]
    [InlineData("ru", "рекомендую рекомендовать рекомендуете рекомендовал")]
    [InlineData("ru", "гарантирую гарантировать гарантирует")]
    [InlineData("ru", "сочувствую сочувствовать")]
    [InlineData("ru", "подождать подождите подожду")]
    [InlineData("ru", "человек людей люди")]
    [InlineData("ru", "ошибка ошибок ошибки")]
    [InlineData("ru", "оформлю оформить оформим оформлен")]
    [InlineData("ru", "исправлю исправить исправим")]
    [InlineData("ru", "подскажите подскажу подсказать")]
    [InlineData("sv", "faktura fakturan fakturor fakturorna fakturans")]
    [InlineData("sv", "abonnemang abonnemanget abonnemangets")]
    [InlineData("sv", "klagomål klagomålet klagomålen")]
    [InlineData("sv", "ärende ärendet ärenden")]
    [InlineData("sv", "förstår förstå förstod förstått")]
    [InlineData("en", "pay paid pays paying")]
    [InlineData("en", "apologise apologize apologising apologized")]
    [InlineData("en", "complaint complaints")]
    public void Forms_of_one_word_meet(string language, string forms) =>
        Assert.Single(Lemmas(language, forms).Distinct(StringComparer.Ordinal));

    [Theory]
    [InlineData("ru", "жаль жаловаться")]
    [InlineData("ru", "простите просто")]
    [InlineData("ru", "прошлый просить")]
    [InlineData("ru", "дело делать")]
    [InlineData("ru", "срок сорок")]
    [InlineData("ru", "новую новость")]
    [InlineData("sv", "betalning betala")]
    [InlineData("sv", "innan in")]
    [InlineData("en", "customer custom")]
    [InlineData("en", "its it")]
    [InlineData("en", "news new")]
    [InlineData("en", "important import")]
    [InlineData("en", "police policy")]
    [InlineData("en", "business busy")]
    public void Different_words_stay_apart(string language, string forms)
    {
        string[] lemmas = [.. Lemmas(language, forms)];
        Assert.Equal(lemmas.Length, lemmas.Distinct(StringComparer.Ordinal).Count());
    }

    private static IEnumerable<string> Lemmas(string language, string forms) =>
        forms.Split(' ').Select(form => Lemmatiser.Lemma(Folding.Fold(form), MatchingTexts.LanguageOf(language)));
}
