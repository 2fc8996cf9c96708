namespace CallQa.Reports.Formats;

/// <summary>
/// A result in rows. Cells are null, text, bool, whole or broken numbers, <see cref="DateOnly"/>, <see cref="DateTime"/> (UTC),
/// lists of text, or <see cref="RawJson"/>. Rows may be read once only, one by one, so that a result need not fit in memory.
/// </summary>
/// <param name="Title">A heading; empty for none.</param>
/// <param name="Columns">At least one.</param>
/// <param name="Rows">Each as long as the columns.</param>
public sealed record ResultTable(string Title, IReadOnlyList<ResultColumn> Columns, IEnumerable<IReadOnlyList<object?>> Rows);
