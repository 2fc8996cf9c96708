namespace CallQa.Ingest.Models;

/// <summary>The connection broke while bytes were coming.</summary>
internal sealed class NetworkFault(IOException cause) : Exception(cause.Message, cause);
