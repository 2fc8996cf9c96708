namespace CallQa.Ingest.Models;

/// <summary>Where a model lies.</summary>
public enum ModelPlace
{
    /// <summary>In the product's <c>models/</c>.</summary>
    Product,

    /// <summary>In the user's data folder.</summary>
    DataFolder,

    /// <summary>Nowhere on this machine; it can be fetched.</summary>
    CanBeFetched,
}
