using System.Globalization;
using System.Text.Json;

namespace CallQa.Unit.Scoring.Classifying;

/// <summary>models/e5/reference.tsv: 60 texts with ids and the first eight values of both outputs, from the model's makers.</summary>
internal static class ReferenceTable
{
    public static IReadOnlyList<(string Text, int[] Ids, float[] Last, float[] Middle)> Rows { get; } =
    [
        .. File.ReadLines(RepositoryFolder.File("models/e5/reference.tsv")).Skip(1).Select(line =>
        {
            string[] cells = line.Split('\t');
            return (
                JsonSerializer.Deserialize<string>(cells[1])!,
                cells[2].Split(' ').Select(id => int.Parse(id, CultureInfo.InvariantCulture)).ToArray(),
                Values(cells[3]),
                Values(cells[4]));
        }),
    ];

    private static float[] Values(string cell) => [.. cell.Split(' ').Select(v => float.Parse(v, CultureInfo.InvariantCulture))];
}
