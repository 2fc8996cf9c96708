namespace CallQa.Cli.Running;

/// <summary>What a job of every night asks of a run.</summary>
/// <param name="JsonLog">True for JSON lines in the place of sentences on standard error.</param>
/// <param name="FailUnder">Least mean score in percent that the run's calls must have; null for any.</param>
internal readonly record struct BatchChoice(bool JsonLog, double? FailUnder);
