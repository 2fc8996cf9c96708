namespace CallQa.Ingest.Models;

/// <summary>Why a model cannot be used.</summary>
/// <param name="Kind">The reason, for the exit code.</param>
/// <param name="Message">A sentence that names the model or file, and what can be done.</param>
public sealed record ModelFault(ModelFaultKind Kind, string Message);
