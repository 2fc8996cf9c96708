using CallQa.Reports.Formats;
using CallQa.Reports.Texts;

namespace CallQa.Reports.Places;

/// <summary>Makes a sentence of a piece of evidence, in the reader's language.</summary>
internal static class EvidenceWords
{
    /// <summary>What it shows; kinds that are not known are named as they are.</summary>
    public static string Say(string kind, string signal, string quote, double by, ReportTexts texts)
    {
        string words = quote.Length > 0 ? Quoted(quote, texts) : signal;
        string amount = kind is "late" or "early" || (kind is "hit" && quote.Length == 0) ? texts.Format("seconds", Shown.Seconds(by)) : Shown.Figure(by);
        string form = quote.Length == 0 && kind is ("hit" or "trigger" or "fact-missing") ? kind + ".silent" : kind;
        return texts.Knows("evidence." + form) ? texts.Format("evidence." + form, signal, words, amount) : $"{kind}: {words}";
    }

    /// <summary>Words in the language's quotation marks.</summary>
    public static string Quoted(string quote, ReportTexts texts) => texts.Language switch
    {
        "ru" => $"«{quote}»",
        "sv" => $"”{quote}”",
        _ => $"“{quote}”",
    };
}
