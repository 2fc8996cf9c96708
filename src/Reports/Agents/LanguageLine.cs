using CallQa.Reports.Statistics;

namespace CallQa.Reports.Agents;

/// <summary>What is known of the calls in one language.</summary>
/// <param name="Language">Code of the language.</param>
/// <param name="Calls">Number of calls.</param>
/// <param name="Recognised">Of these, with a confidence of the recogniser (ready transcripts may have none).</param>
/// <param name="AsrConfidence">Mean confidence of the recogniser, 0 to 1; null where none was given.</param>
/// <param name="Recognisers">Names of the speech models used, joined by commas; empty where none was.</param>
/// <param name="CannotTell">Findings that nobody can decide, of those that apply.</param>
public sealed record LanguageLine(string Language, int Calls, int Recognised, double? AsrConfidence, string Recognisers, Proportion CannotTell);
