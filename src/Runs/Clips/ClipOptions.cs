using CallQa.Reports;
using CallQa.Reports.Clips;
using CallQa.Reports.Texts;

namespace CallQa.Runs.Clips;

/// <summary>What goes into clips, and in which words.</summary>
/// <param name="Lengths">How much of the call.</param>
/// <param name="Texts">The reader's language.</param>
/// <param name="Standards">What the pack says of standards.</param>
/// <param name="WithColleagues">False to hide what other agents of the call say.</param>
public sealed record ClipOptions(ClipLengths Lengths, ReportTexts Texts, StandardLookup Standards, bool WithColleagues = true);
