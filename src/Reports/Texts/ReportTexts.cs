using System.Collections.Frozen;
using System.Globalization;
using System.Text.Json;

namespace CallQa.Reports.Texts;

/// <summary>
/// What reports say, in the reader's language; English where it is not known. Figures in them are written the same way in every
/// language, so that a report can be searched and compared. Immutable and thread safe.
/// </summary>
public sealed class ReportTexts
{
    private static readonly ReportTexts English = Load("en"), Russian = Load("ru"), Swedish = Load("sv");

    private readonly FrozenDictionary<string, string> texts;

    private ReportTexts(string language, FrozenDictionary<string, string> texts) => (Language, this.texts) = (language, texts);

    /// <summary>Code of the language: <c>en</c>, <c>ru</c> or <c>sv</c>.</summary>
    public string Language { get; }

    /// <summary>The keys, in no order; the same in every language.</summary>
    internal IEnumerable<string> Keys => texts.Keys;

    /// <summary>The text of a key.</summary>
    /// <exception cref="KeyNotFoundException">There is no such text.</exception>
    public string this[string key] => texts.TryGetValue(key, out string? text) ? text : throw new KeyNotFoundException($"There is no text '{key}' in '{Language}'.");

    /// <summary>The texts of a language.</summary>
    public static ReportTexts Of(Language language) => language switch
    {
        CallQa.Language.Russian => Russian,
        CallQa.Language.Swedish => Swedish,
        _ => English,
    };

    /// <summary>The text of a key with its places filled.</summary>
    public string Format(string key, params ReadOnlySpan<object?> values) => string.Format(CultureInfo.InvariantCulture, this[key], values);

    /// <summary>The text for this many with its places filled, the number first; a key that ends in <c>.one</c> is the text for one.</summary>
    public string FormatCount(string key, long number, params ReadOnlySpan<object?> values) =>
        Format(number == 1 && Knows(key + ".one") ? key + ".one" : key, [number, .. values]);

    /// <summary>True where there is a text of this key.</summary>
    public bool Knows(string key) => texts.ContainsKey(key);

    /// <summary>The text for a code of an open set (a reason, a stage), or the code itself where no text is known.</summary>
    public string OfCode(string family, string code) => texts.TryGetValue($"{family}.{code}", out string? text) ? text : code;

    private static ReportTexts Load(string language)
    {
        using Stream stream = typeof(ReportTexts).Assembly.GetManifestResourceStream(language + ".json")
            ?? throw new InvalidOperationException($"There are no texts in '{language}'.");
        return new(language, JsonSerializer.Deserialize<Dictionary<string, string>>(stream)!.ToFrozenDictionary(StringComparer.Ordinal));
    }
}
