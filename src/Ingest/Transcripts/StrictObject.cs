using System.Text.Json;

namespace CallQa.Ingest;

/// <summary>
/// One JSON object, read by a fixed list of names: anything else in it is a problem, and so is a value of the wrong
/// kind. Problems are collected, and the reader goes on with a stand-in value.
/// </summary>
internal sealed class StrictObject
{
    private readonly Dictionary<string, JsonElement> fields = new(StringComparer.Ordinal);
    private readonly string path;
    private readonly List<FieldProblem> problems;

    public StrictObject(JsonElement element, string path, List<FieldProblem> problems, params ReadOnlySpan<string> allowed)
    {
        this.path = path;
        this.problems = problems;
        if (element.ValueKind != JsonValueKind.Object)
        {
            Problem("bad-value", path.Length == 0 ? "the file" : path, Kind(element), "an object");
            return;
        }

        foreach (JsonProperty field in element.EnumerateObject())
        {
            if (allowed.Contains(field.Name))
            {
                fields[field.Name] = field.Value;
                continue;
            }

            string[] names = allowed.ToArray();
            string near = Nearest.Of(field.Name, names) is { } name ? $" (nearest: '{name}')" : "";
            string known = string.Join(", ", names);
            problems.Add(new("unknown-field", $"{At(Short(field.Name))} is not a known field{near}; allowed are {known}"));
        }
    }

    /// <summary>The path of a field of this object.</summary>
    public string At(string name) => path.Length == 0 ? name : $"{path}.{name}";

    public void Problem(string error, string at, string found, string allowed) =>
        problems.Add(new(error, $"{at} is {found}; it must be {allowed}"));

    /// <summary>The field's value; false where it is absent or null, which is a problem where it is required.</summary>
    public bool Get(string name, out JsonElement value, bool required = true)
    {
        bool there = fields.TryGetValue(name, out value) && value.ValueKind != JsonValueKind.Null;
        if (!there && required)
            problems.Add(new("missing-field", $"{At(name)} is missing"));
        return there;
    }

    public string Text(string name, bool required = true, int longest = 200)
    {
        if (!Get(name, out JsonElement value, required))
            return "";
        if (value.ValueKind != JsonValueKind.String)
        {
            Problem("bad-value", At(name), Kind(value), "a string");
            return "";
        }

        string text = value.GetString()!;
        if (text.Length > longest)
            Problem("bad-value", At(name), $"{text.Length} characters long", $"at most {longest}");
        else if (required && string.IsNullOrWhiteSpace(text))
            Problem("bad-value", At(name), "empty", "a name");
        return text;
    }

    /// <summary>A number of seconds from 0 to 24 hours.</summary>
    public double Seconds(string name, bool required = true) => Number(name, 86_400, "a number of seconds from 0 to 86400", required) ?? 0;

    /// <summary>A confidence, or null where absent.</summary>
    public Confidence? Sureness(string name) =>
        Number(name, 1, "a number from 0 to 1", required: false) is { } value ? new Confidence(value) : null;

    /// <summary>A string of a list, or an array element.</summary>
    public static string Kind(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.String => "a string",
        JsonValueKind.Number => "a number",
        JsonValueKind.True or JsonValueKind.False => "true or false",
        JsonValueKind.Array => "an array",
        JsonValueKind.Object => "an object",
        _ => "null",
    };

    /// <summary>A found value as shown in a message: at most 40 characters, control characters replaced.</summary>
    public static string Short(string value)
    {
        string clean = string.Concat(value.Select(c => char.IsControl(c) ? ' ' : c));
        return clean.Length <= 40 ? clean : clean[..40] + "...";
    }

    private double? Number(string name, double largest, string allowed, bool required)
    {
        if (!Get(name, out JsonElement value, required))
            return null;
        if (value.ValueKind == JsonValueKind.Number && value.TryGetDouble(out double number) && number >= 0 && number <= largest)
            return number;
        Problem("bad-value", At(name), value.ValueKind == JsonValueKind.Number ? Short(value.GetRawText()) : Kind(value), allowed);
        return null;
    }
}
