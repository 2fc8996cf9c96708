using System.Text.RegularExpressions;
using Xunit;

namespace CallQa.Unit.House;

public partial class DocumentTests
{
    [Fact]
    public void Every_link_to_a_file_of_the_repository_leads_somewhere()
    {
        string[] broken =
        [
            .. Documents().SelectMany(d => Link().Matches(string.Join('\n', d.Lines))
                .Select(m => m.Groups["to"].Value.Split('#')[0])
                .Where(to => to.Length > 0 && !to.Contains("://", StringComparison.Ordinal))
                .Where(to => !Path.Exists(Path.Combine(RepositoryFolder.Path, Path.GetDirectoryName(d.File)!, to)))
                .Select(to => $"{d.File}: {to}")),
        ];

        Assert.Empty(broken);
    }

    [Fact]
    public void The_index_names_every_page()
    {
        string index = File.ReadAllText(RepositoryFolder.File("docs/README.md"));

        string[] missing =
        [
            .. Documents().Select(d => d.File)
                .Where(f => f.StartsWith("docs/", StringComparison.Ordinal) && !f.StartsWith("docs/commands/", StringComparison.Ordinal) && !string.Equals(f, "docs/README.md", StringComparison.Ordinal))
                .Where(f => !index.Contains($"({f["docs/".Length..]})", StringComparison.Ordinal)),
        ];
        Assert.Empty(missing);
    }

    private static IEnumerable<(string File, string[] Lines)> Documents() =>
        SourceFiles.Lines("").Where(f => f.File.EndsWith(".md", StringComparison.Ordinal));

    [GeneratedRegex(@"\]\((?<to>[^)\s]+)\)", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Link();
}
