using CallQa.Scoring.Matching.Things;

namespace CallQa.Scoring.Matching;

/// <summary>Compiles phrases into a matcher.</summary>
public static class PhraseSet
{
    /// <summary>
    /// Compiles phrases of any languages. <paramref name="things"/> finds built-in things; default: all that CallQa knows.
    /// </summary>
    /// <exception cref="ArgumentException">A name is unknown or a group uses itself; ask <see cref="Lexicon.Problems()"/> first.</exception>
    public static PhraseMatcher Compile(IEnumerable<PhraseEntry> entries, Lexicon lexicon, IThingFinder? things = null)
    {
        ArgumentNullException.ThrowIfNull(entries);
        ArgumentNullException.ThrowIfNull(lexicon);
        if (lexicon.Problems() is [var problem, ..])
            throw new ArgumentException(problem.Message, nameof(lexicon));
        PhraseEntry[] all = [.. entries];
        things ??= new BuiltInThings();
        return new PhraseMatcher([.. Enum.GetValues<Language>().Select(language => Compile(all, language, lexicon, things))]);
    }

    private static LanguageMatcher Compile(PhraseEntry[] entries, Language language, Lexicon lexicon, IThingFinder things)
    {
        var compiler = new PhraseCompiler(language, lexicon);
        foreach (PhraseEntry entry in entries.Where(entry => entry.Language == language || entry.Language == Language.Unknown))
            compiler.Add(entry);
        return compiler.Finish(things);
    }
}
