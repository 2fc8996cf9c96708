namespace CallQa.Unit.House;

/// <summary>The text files of the repository, without what is built, written by runs, or in binary form.</summary>
internal static class SourceFiles
{
    private static readonly string[] Skipped = [".git", "artifacts", "out", ".vs", ".idea"];

    private static readonly string[] Text = [".cs", ".csproj", ".props", ".sln", ".json", ".md", ".yml", ".sql", ".html", ".css", ".js", ".txt", ".tsv", ".csv", ".editorconfig", ".gitignore", ".gitattributes", ""];

    /// <summary>Files below a folder of the repository (<c>""</c> for all), by path with forward slashes, with their lines.</summary>
    public static IEnumerable<(string File, string[] Lines)> Lines(string folder) =>
        Walk(Path.Combine(RepositoryFolder.Path, folder))
            .Where(f => Text.Contains(Path.GetExtension(f), StringComparer.Ordinal))
            .Select(f => (Path.GetRelativePath(RepositoryFolder.Path, f), File.ReadAllLines(f)));

    private static IEnumerable<string> Walk(string folder) =>
        Directory.GetFiles(folder).Order(StringComparer.Ordinal)
            .Concat(Directory.GetDirectories(folder).Where(d => !Skipped.Contains(Path.GetFileName(d), StringComparer.Ordinal)).Order(StringComparer.Ordinal).SelectMany(Walk));
}
