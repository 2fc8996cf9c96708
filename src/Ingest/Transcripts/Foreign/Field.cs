using System.Globalization;
using System.Text.Json;

namespace CallQa.Ingest;

/// <summary>
/// One value of a foreign JSON file, present or not, with its path. Unlike <see cref="StrictObject"/> it passes over what
/// it does not know; what it is asked for and cannot be is a problem, and reading goes on with a stand-in.
/// </summary>
internal sealed class Field
{
    private readonly JsonElement value;
    private readonly string path;
    private readonly List<FieldProblem> problems;

    public Field(JsonElement value, string path, List<FieldProblem> problems)
    {
        this.value = value;
        this.path = path;
        this.problems = problems;
    }

    /// <summary>False where the field is absent or null.</summary>
    public bool Exists => value.ValueKind is not (JsonValueKind.Undefined or JsonValueKind.Null);

    public bool IsArray => value.ValueKind == JsonValueKind.Array;

    public bool IsObject => value.ValueKind == JsonValueKind.Object;

    /// <summary>The JSON itself, to be sniffed at.</summary>
    public JsonElement Json => value;

    /// <summary>A field of this object; an absent one where there is none.</summary>
    public Field this[string name] => new(
        IsObject && value.TryGetProperty(name, out JsonElement inner) ? inner : default, path.Length == 0 ? name : $"{path}.{name}", problems);

    /// <summary>The first of these fields that exists; else the first.</summary>
    public Field Any(params ReadOnlySpan<string> names)
    {
        foreach (string name in names)
            if (this[name] is { Exists: true } there)
                return there;
        return this[names[0]];
    }

    /// <summary>The elements of an array; none where it is absent, which is a problem where it is required.</summary>
    public IEnumerable<Field> Items(bool required = false)
    {
        if (!Exists && !required)
            return [];
        if (IsArray)
            return value.EnumerateArray().Select((item, i) => new Field(item, $"{path}[{i}]", problems));
        Problem(Exists ? "bad-value" : "missing-field", "an array");
        return [];
    }

    /// <summary>The fields of an object; none where it is absent.</summary>
    public IEnumerable<Field> Fields() =>
        IsObject ? value.EnumerateObject().Select(f => new Field(f.Value, $"{path}.{StrictObject.Short(f.Name)}", problems)) : [];

    /// <summary>Text, or a number or truth as text; empty where absent, which is a problem where it is required.</summary>
    public string Text(bool required = false)
    {
        switch (value.ValueKind)
        {
            case JsonValueKind.String:
                return value.GetString()!;
            case JsonValueKind.Number or JsonValueKind.True or JsonValueKind.False:
                return value.GetRawText();
            default:
                if (Exists || required)
                    Problem(Exists ? "bad-value" : "missing-field", "a string");
                return "";
        }
    }

    /// <summary>A moment or a length in milliseconds; null where absent.</summary>
    /// <param name="unit">What a bare number counts; text may carry its own unit (<c>1.200s</c>, <c>PT1.2S</c>).</param>
    public long? Ms(TimeUnit unit)
    {
        if (!Exists)
            return null;
        double? ms = value.ValueKind switch
        {
            JsonValueKind.Number when value.TryGetDouble(out double number) => number * unit.ToMs(),
            JsonValueKind.String => TimeTexts.ToMs(value.GetString()!, unit),
            _ => null,
        };
        if (ms is >= 0 and <= TimeTexts.LongestMs)
            return (long)Math.Round(ms.Value, MidpointRounding.AwayFromZero);
        Problem("bad-value", $"{unit.Allowed()}, from 0 to 24 hours");
        return null;
    }

    /// <summary>A confidence; null where absent.</summary>
    public Confidence? Sureness()
    {
        if (!Exists)
            return null;
        double number = 0;
        bool read = value.ValueKind switch
        {
            JsonValueKind.Number => value.TryGetDouble(out number),
            JsonValueKind.String => double.TryParse(value.GetString(), NumberStyles.Float, CultureInfo.InvariantCulture, out number),
            _ => false,
        };
        // Sums of single-precision numbers come out a hair over 1.
        if (read && number is >= 0 and <= 1.001)
            return Confidences.Rounded(number);
        Problem("bad-value", "a number from 0 to 1");
        return null;
    }

    /// <summary>A whole number from 0 to 1000 (a channel, a speaker); null where absent.</summary>
    public int? Number()
    {
        if (!Exists)
            return null;
        if (int.TryParse(Text(), NumberStyles.None, CultureInfo.InvariantCulture, out int number) && number <= 1000)
            return number;
        Problem("bad-value", "a whole number from 0 to 1000");
        return null;
    }

    /// <summary>Says what is wrong with this value; <paramref name="allowed"/> follows "it must be".</summary>
    public void Problem(string error, string allowed)
    {
        string at = path.Length == 0 ? "the file" : path;
        if (error is "missing-field")
            problems.Add(new(error, $"{at} is missing; it must be {allowed}"));
        else
            problems.Add(new(error, $"{at} is {Found()}; it must be {allowed}"));
    }

    // Words of the call must not get into messages: only numbers and what looks like one are shown.
    private string Found() => value.ValueKind switch
    {
        JsonValueKind.Number => StrictObject.Short(value.GetRawText()),
        JsonValueKind.String when value.GetString() is { Length: <= 40 } text && !text.Any(char.IsLetter) => $"'{StrictObject.Short(text)}'",
        _ => StrictObject.Kind(value),
    };
}
