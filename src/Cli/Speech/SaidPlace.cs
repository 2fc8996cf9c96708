using CallQa.Reports.Speech;
using CallQa.Scoring.Matching;

namespace CallQa.Cli.Speech;

/// <summary>Where something was said.</summary>
internal sealed record SaidPlace(SpokenText Text, PhraseFound Found)
{
    /// <summary>The words found.</summary>
    public string Words => Text.Utterance.Text[Found.CharStart..Found.CharEnd];
}
