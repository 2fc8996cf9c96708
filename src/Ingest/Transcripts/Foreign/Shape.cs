using System.Text.Json;

namespace CallQa.Ingest;

/// <summary>Questions about JSON that a sniffer asks.</summary>
internal static class Shape
{
    /// <summary>The value under a path of names and array places (<c>results</c>, <c>0</c>); undefined where there is none.</summary>
    public static JsonElement At(JsonElement value, params ReadOnlySpan<string> path)
    {
        foreach (string step in path)
        {
            if (value.ValueKind == JsonValueKind.Object && value.TryGetProperty(step, out JsonElement inner))
                value = inner;
            else if (value.ValueKind == JsonValueKind.Array && step is "0" && value.GetArrayLength() > 0)
                value = value[0];
            else
                return default;
        }

        return value;
    }

    public static bool IsArray(JsonElement value, params ReadOnlySpan<string> path) => At(value, path).ValueKind == JsonValueKind.Array;

    public static bool IsObject(JsonElement value, params ReadOnlySpan<string> path) => At(value, path).ValueKind == JsonValueKind.Object;

    public static bool Has(JsonElement value, params ReadOnlySpan<string> path) => At(value, path).ValueKind != JsonValueKind.Undefined;

    /// <summary>True where any element of the array at the path has one of the names.</summary>
    public static bool AnyHas(JsonElement array, params ReadOnlySpan<string> names)
    {
        if (array.ValueKind != JsonValueKind.Array)
            return false;
        foreach (JsonElement item in array.EnumerateArray())
            foreach (string name in names)
                if (Has(item, name))
                    return true;
        return false;
    }
}
