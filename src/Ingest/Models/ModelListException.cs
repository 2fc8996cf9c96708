namespace CallQa.Ingest.Models;

/// <summary>The product's own lists of models are missing or broken: the installation's fault. Says file and line.</summary>
public sealed class ModelListException(string message) : Exception(message);
