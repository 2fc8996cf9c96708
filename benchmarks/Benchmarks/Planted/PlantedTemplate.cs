namespace CallQa.Benchmarks.Planted;

/// <summary>A row of <c>templates.tsv</c>: a talk with places for values.</summary>
/// <param name="Held">True for the half that is counted only, never tuned on.</param>
/// <param name="Kind">What goes into it, or <c>none</c>.</param>
/// <param name="Language">Its language.</param>
/// <param name="Named">True where its words say what the value is.</param>
/// <param name="Talk">Utterances, set apart by " | ".</param>
internal sealed record PlantedTemplate(bool Held, string Kind, Language Language, bool Named, string Talk)
{
    /// <summary>All rows in order.</summary>
    public static IReadOnlyList<PlantedTemplate> Read()
    {
        using Stream stream = typeof(PlantedTemplate).Assembly.GetManifestResourceStream("templates.tsv")!;
        using var reader = new StreamReader(stream);
        return
        [
            .. reader.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries).Where(line => line[0] != '#').Select(line => line.Split('\t'))
                .Select(cells => new PlantedTemplate(cells[0] is "held", cells[1], Tongue(cells[2]), cells[3] is "named", cells[4])),
        ];
    }

    private static Language Tongue(string code) =>
        Codes.TryParse(code, out Language language) ? language : throw new InvalidDataException($"templates.tsv: '{code}' is no language.");
}
