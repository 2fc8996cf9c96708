using System.Collections.Frozen;

namespace CallQa.Scoring.Matching.Things;

/// <summary>Words that stand where a name could, in lower-cased text, and are none.</summary>
internal static class NotNames
{
    private static readonly FrozenSet<string> Words = (
        "зовут значит очень спасибо пожалуйста просто можно меня алло ало секунду сейчас ага угу конечно хорошо девушка "
        + "hej tack precis absolut javisst nämligen alltså faktiskt visst okej hallå mm öh ehm jo "
        + "calling speaking from about sorry sure yeah yep hello hi uh um well please fine good great not going looking trying having still really very right correct actually")
        .Split(' ').ToFrozenSet(StringComparer.Ordinal);

    public static bool Contains(string form) => Words.Contains(form);
}
