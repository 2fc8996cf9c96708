namespace CallQa.Scoring.Matching.Lemmas;

/// <summary>
/// Definite forms that the older Swedish algorithm leaves whole: fakturan, abonnemanget, kundens. Compounds are handled
/// like their last part, since rules look at endings. Thread safe.
/// </summary>
internal static class SwedishRules
{
    public static string Stem(string form, Func<string, string> snowball, Corrections corrections)
    {
        string bare = form.Length > 5 && form[^1] == 's' && (form.EndsWith("ens", StringComparison.Ordinal) || form.EndsWith("ets", StringComparison.Ordinal)
            || form.EndsWith("ans", StringComparison.Ordinal) || form.EndsWith("nas", StringComparison.Ordinal))
            ? form[..^1]
            : form;
        if (bare.Length >= 5 && bare.EndsWith("an", StringComparison.Ordinal) && bare[^3] is not ('a' or 'e' or 'i' or 'o'))
            return bare[..^2];
        if (bare.Length >= 6 && bare.EndsWith("et", StringComparison.Ordinal) && !bare.EndsWith("het", StringComparison.Ordinal))
            return corrections.OfForm(bare[..^2]) ?? snowball(bare[..^2]);
        return snowball(bare);
    }
}
