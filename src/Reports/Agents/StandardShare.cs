using CallQa.Reports.Statistics;

namespace CallQa.Reports.Agents;

/// <summary>How often one standard was not met.</summary>
/// <param name="Standard">Id of the standard.</param>
/// <param name="Section">Section of the scorecard.</param>
/// <param name="Critical">True for a standard of weight critical.</param>
/// <param name="NotMet">Not met, of the findings that counted (met or not met, with points at stake).</param>
/// <param name="CannotTell">Number that nobody can decide.</param>
/// <param name="NotApplicable">Number where it did not apply.</param>
public sealed record StandardShare(string Standard, string Section, bool Critical, Proportion NotMet, int CannotTell, int NotApplicable);
