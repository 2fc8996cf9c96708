using System.Xml.Linq;
using Xunit;

namespace CallQa.Unit.House;

/// <summary>The shape of docs/design.md: who references whom, and which outside package is seen where.</summary>
public class ProjectReferenceTests
{
    private static readonly Dictionary<string, string[]> References = new(StringComparer.Ordinal)
    {
        ["Calls"] = [],
        ["Ingest"] = ["Calls"],
        ["Redaction"] = ["Calls"],
        ["Scoring"] = ["Calls"],
        ["Dataset"] = ["Calls"],
        ["Reports"] = ["Calls"],
        ["Runs"] = ["Calls", "Dataset", "Ingest", "Redaction", "Reports", "Scoring"],
        ["Review"] = ["Runs"],
        ["Cli"] = ["Review", "Runs"],
    };

    private static readonly Dictionary<string, string[]> Packages = new(StringComparer.Ordinal)
    {
        ["Calls"] = [],
        ["Ingest"] = ["Concentus", "NAudio.Core", "NVorbis", "Whisper.net", "Whisper.net.Runtime"],
        ["Redaction"] = ["libphonenumber-csharp"],
        ["Scoring"] = ["Lucene.Net.Analysis.Common", "Microsoft.ML", "Microsoft.ML.OnnxRuntime", "Microsoft.ML.Tokenizers", "YamlDotNet"],
        ["Dataset"] = ["Parquet.Net"],
        ["Reports"] = ["DuckDB.NET.Data.Full", "Microsoft.Data.Sqlite", "Npgsql", "SpreadCheetah"],
        ["Runs"] = [],
        ["Review"] = [],
        ["Cli"] = ["Spectre.Console", "System.CommandLine"],
    };

    // Namespaces by which a package shows in source, though it comes in by reference through another project.
    private static readonly Dictionary<string, string> Homes = new(StringComparer.Ordinal)
    {
        ["Whisper.net"] = "Ingest",
        ["NAudio"] = "Ingest",
        ["Concentus"] = "Ingest",
        ["NVorbis"] = "Ingest",
        ["PhoneNumbers"] = "Redaction",
        ["YamlDotNet"] = "Scoring",
        ["Microsoft.ML"] = "Scoring",
        ["Lucene.Net"] = "Scoring",
        ["Parquet"] = "Dataset",
        ["DuckDB.NET"] = "Reports",
        ["Microsoft.Data.Sqlite"] = "Reports",
        ["Npgsql"] = "Reports",
        ["Microsoft.AspNetCore"] = "Review",
        ["Spectre.Console"] = "Cli",
        ["System.CommandLine"] = "Cli",
    };

    [Fact]
    public void Projects_reference_each_other_as_designed()
    {
        Assert.Equal(References.Keys.Order(StringComparer.Ordinal), Projects().Select(p => p.Name).Order(StringComparer.Ordinal));
        Assert.All(Projects(), p => Assert.Equal(References[p.Name], Included(p.Xml, "ProjectReference").Select(r => Path.GetFileNameWithoutExtension(r)!).Order(StringComparer.Ordinal)));
    }

    [Fact]
    public void Each_outside_package_is_referenced_by_one_project() =>
        Assert.All(Projects(), p => Assert.Equal(Packages[p.Name], Included(p.Xml, "PackageReference").Order(StringComparer.Ordinal)));

    [Fact]
    public void Each_outside_library_is_seen_in_one_project()
    {
        foreach ((string file, string[] lines) in SourceFiles.Lines("src"))
            foreach ((string name, string home) in Homes)
            {
                bool sees = lines.Any(l => l.StartsWith($"using {name};", StringComparison.Ordinal) || l.StartsWith($"using {name}.", StringComparison.Ordinal));
                Assert.False(sees && !file.StartsWith($"src/{home}/", StringComparison.Ordinal), $"{file} uses {name}, which is seen in src/{home} only.");
            }
    }

    private static IEnumerable<(string Name, XDocument Xml)> Projects() =>
        Directory.GetFiles(RepositoryFolder.File("src"), "*.csproj", SearchOption.AllDirectories)
            .Order(StringComparer.Ordinal)
            .Select(f => (Path.GetFileNameWithoutExtension(f), XDocument.Load(f)));

    private static IEnumerable<string> Included(XDocument project, string element) =>
        project.Descendants(element).Select(e => (string)e.Attribute("Include")!);
}
