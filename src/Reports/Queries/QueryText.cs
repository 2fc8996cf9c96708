namespace CallQa.Reports.Queries;

/// <summary>The queries of <c>Queries/*.sql</c>, as they are built into the program.</summary>
internal static class QueryText
{
    /// <summary>The text of one, by its file's name without ending.</summary>
    public static string Of(string name)
    {
        using Stream stream = typeof(QueryText).Assembly.GetManifestResourceStream(name + ".sql")
            ?? throw new InvalidOperationException($"There is no query '{name}'.");
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}
