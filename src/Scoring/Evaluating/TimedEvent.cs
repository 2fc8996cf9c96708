using CallQa.Scoring.Packs;

namespace CallQa.Scoring.Evaluating;

/// <summary>A stretch of the timeline.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="StartMs">Start in milliseconds.</param>
/// <param name="EndMs">End in milliseconds.</param>
/// <param name="By">Whose it is; unknown where nobody's.</param>
/// <param name="Utterance">The utterance that makes it, or -1.</param>
internal readonly record struct TimedEvent(TimingKind Kind, long StartMs, long EndMs, Speaker By, int Utterance)
{
    /// <summary>Length in milliseconds.</summary>
    public long LengthMs => EndMs - StartMs;
}
