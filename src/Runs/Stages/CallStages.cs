namespace CallQa.Runs.Stages;

/// <summary>What a call goes through, in this order.</summary>
/// <param name="Read">Input to transcript.</param>
/// <param name="Redact">Personal data out.</param>
/// <param name="Acts">Acts from redacted text.</param>
/// <param name="Score">Findings from text and acts.</param>
/// <param name="Continuity">What comes of all calls together, once they are published; null leaves that table as it is.</param>
public sealed record CallStages(IReadStage Read, IRedactStage Redact, IActsStage Acts, IScoreStage Score, IContinuityStage? Continuity = null);
