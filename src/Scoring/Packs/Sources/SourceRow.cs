using CallQa.Scoring.Yaml;

namespace CallQa.Scoring.Packs.Sources;

/// <summary>A row of a <see cref="SourceTable"/>.</summary>
/// <param name="Cells">As many as there are headings.</param>
/// <param name="At">Where the row begins.</param>
internal sealed record SourceRow(string[] Cells, SourcePosition At)
{
    /// <summary>Where a cell begins.</summary>
    public SourcePosition Of(int cell) => At with { Column = 1 + Cells.Take(cell).Sum(c => c.Length + 1) };

    /// <summary>The words of a cell that holds several, parted by blanks.</summary>
    public string[] Words(int cell) => Cells[cell].Split(' ', StringSplitOptions.RemoveEmptyEntries);
}
