using CallQa.Reports;
using CallQa.Reports.Clips;
using CallQa.Reports.Texts;

namespace CallQa.Runs.Clips;

/// <summary>What goes into clips, and in which words.</summary>
/// <param name="Lengths">How much of the call.</param>
/// <param name="Texts">The reader's language.</param>
/// <param name="Standards">What the pack says of standards.</param>
public sealed record ClipOptions(ClipLengths Lengths, ReportTexts Texts, StandardLookup Standards)
{
    /// <summary>False to hide what other agents of the call say, in text and sound.</summary>
    public bool WithColleagues { get; init; } = true;

    /// <summary>False to call the agent whom a place is about a colleague.</summary>
    public bool NamesAgent { get; init; } = true;

    /// <summary>Changes what is said before it is shown.</summary>
    public Func<string, string> Hide { get; init; } = text => text;
}
