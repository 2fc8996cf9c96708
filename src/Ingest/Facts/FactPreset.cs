using System.Collections.Immutable;

namespace CallQa.Ingest;

/// <summary>How a recorder names its files and writes its table.</summary>
/// <param name="Name">Its name in settings.</param>
internal sealed record FactPreset(string Name)
{
    /// <summary>Patterns of file names.</summary>
    public ImmutableArray<FilePattern> Patterns { get; init; } = [];

    /// <summary>Name of the table; empty where it has none of its own.</summary>
    public string Table { get; init; } = "";

    /// <summary>The table's columns in order, where it has no heading.</summary>
    public ImmutableArray<string> Heading { get; init; } = [];

    /// <summary>Column by fact.</summary>
    public ImmutableSortedDictionary<string, string> Columns { get; init; } = ImmutableSortedDictionary.Create<string, string>(StringComparer.Ordinal);
}
