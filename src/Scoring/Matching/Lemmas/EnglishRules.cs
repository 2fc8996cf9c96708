namespace CallQa.Scoring.Matching.Lemmas;

/// <summary>What Snowball's English leaves apart. Thread safe.</summary>
internal static class EnglishRules
{
    private static readonly string[] British = ["ise", "ised", "ises", "ising", "isation", "isations"];

    /// <summary>A possessive is its noun; apologise is apologize.</summary>
    public static string BeforeStemming(string form)
    {
        string bare = form.EndsWith("'s", StringComparison.Ordinal) ? form[..^2] : form.EndsWith("s'", StringComparison.Ordinal) ? form[..^1] : form;
        foreach (string ending in British)
        {
            if (bare.Length - ending.Length >= 4 && bare.EndsWith(ending, StringComparison.Ordinal))
                return string.Concat(bare.AsSpan(0, bare.Length - ending.Length), "iz", ending.AsSpan(2));
        }

        return bare;
    }
}
