namespace CallQa.Scoring.Packs.Checking;

/// <summary>Looks for regular expressions that find something in every text.</summary>
internal static class RegexCheck
{
    /// <summary>Adds the faults of one signal.</summary>
    public static void Check(Signal signal, List<PackProblem> problems)
    {
        foreach (SignalRegex regex in signal.Regexes.Where(r => r.Expression.IsMatch("")))
            problems.Add(new(signal.At, $"the regular expression '{regex.Expression}' of the signal '{signal.Name}' fits an empty text, and so every utterance; it must ask for something."));
    }
}
