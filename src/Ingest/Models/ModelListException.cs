namespace CallQa.Ingest.Models;

/// <summary>A list of models is missing or broken: the installation's fault, or that of a file in the data folder. Says file and line.</summary>
public sealed class ModelListException(string message) : Exception(message);
