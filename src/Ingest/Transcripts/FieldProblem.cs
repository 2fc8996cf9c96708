namespace CallQa.Ingest;

/// <summary>What is wrong with one field of a JSON file.</summary>
/// <param name="Error">Short class, as in <see cref="IngestProblem.Error"/>.</param>
/// <param name="Found">The field's path, what was found, what is allowed; without a closing stop.</param>
internal sealed record FieldProblem(string Error, string Found);
