using System.Text.Json;

namespace CallQa.Ingest;

/// <summary>Reads a strict JSON file and turns what is wrong with it into one <see cref="IngestProblem"/>.</summary>
internal static class JsonFile
{
    private const int ShownProblems = 3;

    /// <summary>Parses and reads; <paramref name="read"/> collects problems and may return anything where there are some.</summary>
    public static (T? Value, IngestProblem? Problem) Read<T>(
        ReadOnlyMemory<byte> json, string stage, string name, Func<JsonElement, List<FieldProblem>, T> read)
        where T : class
    {
        if (json.Span.StartsWith("\uFEFF"u8))
            json = json[3..];
        if (json.Length == 0)
            return (null, new(stage, "empty", $"{name} is empty, or no ordinary file; it must be a JSON object."));
        try
        {
            using var document = JsonDocument.Parse(json, new JsonDocumentOptions { AllowDuplicateProperties = false });
            var problems = new List<FieldProblem>();
            T value = read(document.RootElement, problems);
            return problems.Count == 0 ? (value, null) : (null, Combine(stage, name, problems));
        }
        catch (JsonException e)
        {
            // The parser's own message can quote the content, so only the place is taken from it.
            string place = e.LineNumber is { } line ? $" at line {line + 1}, byte {e.BytePositionInLine + 1}" : "";
            return (null, new(stage, "damaged-" + stage, $"{name} is not valid JSON{place} (or repeats a field)."));
        }
        catch (InvalidOperationException)
        {
            return (null, new(stage, "damaged-" + stage, $"{name} holds text that is not valid Unicode."));
        }
    }

    private static IngestProblem Combine(string stage, string name, List<FieldProblem> problems)
    {
        string shown = string.Join("; ", problems.Take(ShownProblems).Select(p => p.Found));
        string more = problems.Count > ShownProblems ? $"; and {problems.Count - ShownProblems} more" : "";
        return new(stage, problems[0].Error, $"{name}: {shown}{more}.");
    }
}
