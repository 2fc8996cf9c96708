using System.Reflection;

namespace CallQa.Scoring.Matching.Lemmas;

/// <summary>
/// The table of corrections of a language (an embedded text file). One word a line: <c>lemma: form form stem-</c>. A form
/// is that word whole; with a hyphen at its end it is a stem as the stemmer and the rules leave it. <c>#</c> begins a comment.
/// </summary>
internal sealed class Corrections
{
    private static readonly Corrections[] ByLanguage = [Read("ru"), Read("sv"), Read("en")];

    private readonly Dictionary<string, string> _forms = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _stems = new(StringComparer.Ordinal);

    public static Corrections For(Language language) => ByLanguage[(int)language - 1];

    public string? OfForm(string form) => _forms.GetValueOrDefault(form);

    public string? OfStem(string stem) => _stems.GetValueOrDefault(stem);

    private static Corrections Read(string language)
    {
        using Stream stream = Assembly.GetExecutingAssembly().GetManifestResourceStream($"Matching.Lemmas.{language}.txt")
            ?? throw new InvalidOperationException($"The corrections for {language} are not in the assembly.");
        using var reader = new StreamReader(stream);
        var corrections = new Corrections();
        while (reader.ReadLine() is { } line)
            corrections.Add(line.Split('#')[0].Trim(), language);
        return corrections;
    }

    private void Add(string line, string language)
    {
        if (line.Length == 0)
            return;
        string[] parts = line.Split(':', StringSplitOptions.TrimEntries);
        if (parts is not [{ Length: > 0 } lemma, { Length: > 0 } words])
            throw new InvalidOperationException($"Corrections {language}: '{line}' is not 'lemma: form form stem-'.");
        foreach (string word in words.Split(' ', StringSplitOptions.RemoveEmptyEntries).Append(lemma))
        {
            bool added = word.EndsWith('-') ? _stems.TryAdd(word[..^1], "=" + lemma) : _forms.TryAdd(word, "=" + lemma);
            if (!added && !string.Equals(word, lemma, StringComparison.Ordinal))
                throw new InvalidOperationException($"Corrections {language}: '{word}' stands twice.");
        }
    }
}
