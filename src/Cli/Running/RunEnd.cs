using CallQa.Reports.Agents;
using CallQa.Runs;

namespace CallQa.Cli.Running;

/// <summary>How a run ended that could begin.</summary>
/// <param name="Code">The exit code.</param>
/// <param name="Outcome">What it did.</param>
/// <param name="Score">How its calls were scored.</param>
/// <param name="With">What it worked with.</param>
internal sealed record RunEnd(int Code, RunOutcome Outcome, RunScore Score, ReceiptParts With);
