using System.Collections.Immutable;
using CallQa.Reports;
using CallQa.Scoring.Continuity;
using CallQa.Scoring.Packs;

namespace CallQa.Cli.Commands;

/// <summary>Titles and advice of standards from the pack at hand, for reports: the dataset stores ids alone.</summary>
internal static class PackTexts
{
    private static readonly ImmutableSortedDictionary<string, string> NoVerdicts = ImmutableSortedDictionary<string, string>.Empty;

    /// <summary>What a pack says in a language; statements and the meaning of verdicts are there in English alone.</summary>
    public static StandardLookup Of(Pack pack, Language language)
    {
        Dictionary<string, StandardText> texts = pack.Standards.ToDictionary(
            s => s.Id.Value,
            s => new StandardText(
                s.TitleIn(language),
                language == Language.English ? s.Statement : "",
                s.Advice.GetValueOrDefault(language, ""),
                pack.Sections.FirstOrDefault(x => string.Equals(x.Id, s.Section, StringComparison.Ordinal))?.Title.GetValueOrDefault(language, "") ?? "")
            {
                Verdicts = language == Language.English ? s.Verdicts.ToImmutableSortedDictionary(v => v.Key.Code(), v => v.Value, StringComparer.Ordinal) : NoVerdicts,
                Example = ExampleOf(s, language),
            },
            StringComparer.Ordinal);
        foreach (ContinuityStandard s in pack.Continuity)
            texts[s.Id.Value] = new(s.TitleIn(language), language == Language.English ? s.Statement : "", s.Advice.GetValueOrDefault(language, ""), "");
        return id => texts.GetValueOrDefault(id);
    }

    /// <summary>The same from the folder that was given, or that the settings of a dataset name. A pack that cannot be read costs the titles, not the report: that is said on standard error.</summary>
    public static StandardLookup Of(string? given, string dataset, Language language)
    {
        try
        {
            PackReading reading = PackOption.Reading(PackOption.FolderFor(given, dataset));
            if (reading.Pack is { } pack)
                return Of(pack, language);
            Console.Error.WriteLine($"callqa: titles of standards are not shown: {reading.Problems[0]}");
        }
        catch (CommandFailure failure)
        {
            Console.Error.WriteLine($"callqa: titles of standards are not shown: {failure.Message}");
        }

        return _ => null;
    }

    // The first example whose words are marked shows best what is asked for; a forbidden standard has none that is marked.
    private static ImmutableArray<ExampleLine> ExampleOf(Standard standard, Language language)
    {
        Example[] met = [.. standard.Examples.Where(e => e.Language == language && e.Expected == Verdict.Met && !e.Half)];
        Example? shown = met.FirstOrDefault(e => !e.Marked.IsEmpty) ?? met.FirstOrDefault();
        return shown is null ? [] : [.. shown.Call.Utterances.Where(u => u.Kind == UtteranceKind.Speech).Select(u => new ExampleLine(u.Speaker.Code(), u.Text))];
    }
}
