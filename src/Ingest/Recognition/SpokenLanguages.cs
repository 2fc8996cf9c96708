using System.Collections.Immutable;

namespace CallQa.Ingest;

/// <summary>
/// Finds the language of each channel where nobody told it, and says so where that cannot be done: words recognised in
/// a wrong language are no words of the call.
/// </summary>
internal static class SpokenLanguages
{
    /// <summary>Under this confidence a channel's language is not decided.</summary>
    public const double Least = 0.5;

    // Sides that speak different languages are rare: both must be this sure to be believed.
    private const double Different = 0.8;

    // One sure window is enough; each costs as much as half its recognition.
    private const double SureAtOnce = 0.8;
    private const int MostWindows = 3;

    /// <summary>What a channel sounds like, by its longest windows (the first of equals).</summary>
    public static async Task<LanguageGuess> GuessAsync(
        ITranscriber transcriber, float[] channel, ImmutableArray<SpeechWindow> windows, CancellationToken ct)
    {
        var weights = new SortedDictionary<Language, double>();
        double total = 0;
        foreach (SpeechWindow window in windows.Where(w => w.Length >= WhisperTranscriber.FewestSamples).OrderByDescending(w => w.Length).Take(MostWindows))
        {
            (Language language, double probability) = await transcriber.DetectLanguageAsync(window.Cut(channel), ct);
            weights[language] = weights.GetValueOrDefault(language) + (probability * window.Length);
            total += window.Length;
            if (weights[language] >= SureAtOnce * total)
                break;
        }

        return total > 0 ? weights.Select(w => new LanguageGuess(w.Key, w.Value / total)).MaxBy(g => g.Confidence) : default;
    }

    /// <summary>The language of each channel, with a note for a person; empty where no channel's is decided, and then there is no note.</summary>
    public static ImmutableArray<Language> Decide(ImmutableArray<LanguageGuess> guesses, List<string> notes)
    {
        LanguageGuess best = guesses.MaxBy(g => g.Confidence);
        if (best.Confidence < Least)
            return [];
        LanguageGuess[] heard = [.. guesses.Where(g => g.Language != Language.Unknown)];
        bool differ = Array.Exists(heard, g => g.Language != best.Language && g.Confidence >= Least);
        if (differ && Array.TrueForAll(heard, g => g.Confidence >= Different))
        {
            notes.Add($"The facts name no language; the sides speak different ones: {string.Join(" and ", heard)}.");
            return [.. guesses.Select(g => g.Language)];
        }

        notes.Add($"The facts name no language; it was taken to be {best}{(differ ? $", though the other side sounds like {guesses.First(g => g.Language != best.Language)}" : "")}.");
        return [.. guesses.Select(_ => best.Language)];
    }
}
