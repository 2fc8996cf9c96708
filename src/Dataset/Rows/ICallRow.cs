namespace CallQa.Dataset.Rows;

/// <summary>A row that belongs to one call; tables of such rows are parted by day and sorted by call.</summary>
internal interface ICallRow
{
    string CallId { get; }
}
