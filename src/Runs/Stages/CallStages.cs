namespace CallQa.Runs.Stages;

/// <summary>What a call goes through, in this order.</summary>
/// <param name="Read">Input to transcript.</param>
/// <param name="Redact">Personal data out.</param>
/// <param name="Acts">Acts from redacted text.</param>
/// <param name="Score">Findings from text and acts.</param>
public sealed record CallStages(IReadStage Read, IRedactStage Redact, IActsStage Acts, IScoreStage Score);
