using CallQa.Reports.Formats;

namespace CallQa.Reports.Sql;

/// <summary>What came of a user's query.</summary>
public sealed class SqlAnswer
{
    internal SqlAnswer()
    {
    }

    /// <summary>The result, whose rows are read from the database as they are asked for; null where there is none.</summary>
    public ResultTable? Table { get; internal set; }

    /// <summary>What went wrong; empty where nothing did. May come up while rows are read: ask again after the last.</summary>
    public string Problem { get; internal set; } = "";

    /// <summary>True once rows were left off because of the limit: ask after the last.</summary>
    public bool Cut { get; internal set; }
}
