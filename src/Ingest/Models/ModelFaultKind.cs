namespace CallQa.Ingest.Models;

/// <summary>Why a model cannot be used.</summary>
public enum ModelFaultKind
{
    /// <summary>No list has the name, or no file has the path.</summary>
    Unknown,

    /// <summary>The model is listed and must first be fetched.</summary>
    NotFetched,

    /// <summary>The file's bytes are not the listed ones.</summary>
    WrongHash,

    /// <summary>The file is there and cannot be read.</summary>
    Unreadable,
}
