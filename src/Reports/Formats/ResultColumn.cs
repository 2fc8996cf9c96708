namespace CallQa.Reports.Formats;

/// <summary>A column of a result.</summary>
/// <param name="Name">Its heading; for machines, lower case with the unit in it (<c>start_s</c>).</param>
/// <param name="Right">True for numbers: set to the right where that can be seen.</param>
public readonly record struct ResultColumn(string Name, bool Right = false);
