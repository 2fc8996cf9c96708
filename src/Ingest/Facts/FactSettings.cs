using System.Collections.Immutable;

namespace CallQa.Ingest;

/// <summary>Where facts of calls come from besides sidecars; made by <see cref="FactSettingsCheck"/>.</summary>
public sealed record FactSettings
{
    /// <summary>Tables are called so where nothing else is set.</summary>
    public const string UsualTable = "calls.csv";

    /// <summary>Sidecars, and tables with the usual names, alone.</summary>
    public static readonly FactSettings Usual = new();

    /// <summary>Name of the table beside the files or in a folder above them, or the absolute path of the one table.</summary>
    public string Table { get; init; } = UsualTable;

    /// <summary>The table's column for a fact, where it is not called like the fact.</summary>
    public ImmutableSortedDictionary<string, string> Columns { get; init; } = ImmutableSortedDictionary.Create<string, string>(StringComparer.Ordinal);

    /// <summary>Columns to take over as facts of one's own.</summary>
    public ImmutableArray<string> OwnColumns { get; init; } = [];

    /// <summary>Patterns of file names, in the order in which they are tried.</summary>
    internal ImmutableArray<FilePattern> Patterns { get; init; } = [];

    /// <summary>Columns of a table without a heading; empty where the first line is one.</summary>
    internal ImmutableArray<string> Heading { get; init; } = [];

    /// <summary>The zone of times without an offset; null where none is set.</summary>
    public TimeZoneInfo? Zone { get; init; }

    /// <summary>Names of presets.</summary>
    public ImmutableArray<string> Presets { get; init; } = [];
}
