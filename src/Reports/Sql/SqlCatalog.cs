using CallQa.Reports.Formats;
using CallQa.Reports.Opening;
using CallQa.Reports.Queries;

namespace CallQa.Reports.Sql;

/// <summary>What there is to ask: the views of a dataset and their columns.</summary>
public static class SqlCatalog
{
    /// <summary>Names of the views, in ordinal order.</summary>
    public static IReadOnlyList<string> Names { get; } = [.. TableSchemas.All.Keys.Concat(FinalViews.All).Order(StringComparer.Ordinal)];

    /// <summary>One row a view: its name and how many rows it has.</summary>
    public static ResultTable Tables(DatasetView view)
    {
        ArgumentNullException.ThrowIfNull(view);
        List<IReadOnlyList<object?>> rows = view.Run("catalog-tables", [], r => (IReadOnlyList<object?>)[r.Text("name"), r.Count("rows")]);
        return new("", [new("table"), new("rows", true)], rows);
    }

    /// <summary>One row a column, in the order in which they stand, of one view or of all.</summary>
    public static ResultTable Schema(DatasetView view, string? table)
    {
        ArgumentNullException.ThrowIfNull(view);
        List<IReadOnlyList<object?>> rows = view.Run("catalog-columns", [("table", table)], r => (IReadOnlyList<object?>)[r.Text("table"), r.Text("column"), r.Text("type")]);
        return new("", [new("table"), new("column"), new("type")], rows);
    }
}
