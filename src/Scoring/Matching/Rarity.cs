using System.Collections.Frozen;

namespace CallQa.Scoring.Matching;

/// <summary>
/// Guesses how often a word is met, to choose anchors and to tell content words from the words that hold sentences
/// together. Being wrong costs time, never hits.
/// </summary>
internal static class Rarity
{
    private static readonly FrozenSet<string> Frequent = (
        "и в не на я что с он а как это по но они к у ты из мы за вы так же от бы мне да о ли если или ни еще для вас нас вам нам мы до там тут вот ну уже все то "
        + "было есть был была будет меня его ее их мой ваш наш этот эта эти того тому чтобы когда где нет "
        + "och i att det som en på är av för med den till inte jag vi du ni om har de ett kan så men vad här var från ska eller vill när hur då nu ja nej mig dig er oss min din vår bra "
        + "the a an to and of in is it that you i we for on be are have with this so do not can my your our me us at if or but no yes just was will would what how there here okay")
        .Split(' ').ToFrozenSet(StringComparer.Ordinal);

    /// <summary>True for words that carry meaning by themselves.</summary>
    public static bool IsContent(string form) => !Frequent.Contains(form) && form.Length > 1;

    /// <summary>Expected occurrences, in no particular unit.</summary>
    public static int Cost(Element.Word word)
    {
        int cost = !IsContent(word.Form) ? 1000 : word.Form.Length <= 3 ? 120 : word.Form.Length <= 5 ? 40 : 15;
        return word.Match is WordMatch.Prefix or WordMatch.Suffix ? cost * 3 : cost;
    }
}
