namespace CallQa.Redaction;

/// <summary>Reads the tables of this stage: tab-separated, lines that start with # and empty lines left out. Thread safe.</summary>
internal static class DataTable
{
    /// <summary>Names of all tables, in ordinal order.</summary>
    public static readonly string[] Names = ["data-words.tsv", "labels.tsv", "mail-words.tsv", "month-year-words.tsv", "names.txt", "number-words.tsv", "person-words.tsv"];

    /// <summary>The rows of a table.</summary>
    public static IEnumerable<string[]> Read(string name) =>
        Text(name).Split('\n').Where(line => line.Length > 0 && line[0] != '#').Select(line => line.Split('\t'));

    /// <summary>The whole text of a table, with line feeds only.</summary>
    public static string Text(string name)
    {
        using Stream stream = typeof(DataTable).Assembly.GetManifestResourceStream(name)
            ?? throw new InvalidOperationException($"The table {name} is not part of this build.");
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd().ReplaceLineEndings("\n");
    }
}
