namespace CallQa.Scoring.Packs.Checking;

/// <summary>Looks for languages in which a standard is judged and has no title: reports would show another language's.</summary>
internal static class TitleCheck
{
    /// <summary>Adds the faults of one standard.</summary>
    public static void Check(Standard standard, List<PackProblem> problems)
    {
        foreach (Language language in standard.Languages.Where(l => !standard.Title.ContainsKey(l)))
            problems.Add(new(standard.At, $"'title' has nothing for '{language.Code()}', in which the standard is judged."));
    }
}
