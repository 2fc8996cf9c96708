using System.Collections.Immutable;
using System.Text;
using CallQa.Reports;
using CallQa.Reports.Clips;
using CallQa.Reports.Lessons;
using CallQa.Reports.Places;
using CallQa.Reports.Texts;
using CallQa.Runs.Clips;

namespace CallQa.Runs.Lessons;

/// <summary>Makes the lesson of one agent: clips of what went wrong, beside each standard one of how it is done, and the page.</summary>
/// <param name="view">The dataset.</param>
/// <param name="clips">Cuts the agent's clips.</param>
/// <param name="colleagues">Cuts clips of other agents, whom it names nowhere; null where none may be heard.</param>
/// <param name="standards">What the pack says of standards.</param>
/// <param name="texts">The reader's language.</param>
public sealed class LessonMaker(DatasetView view, ClipMaker clips, ClipMaker? colleagues, StandardLookup standards, ReportTexts texts)
{
    /// <summary>Makes the files; gives the clips of what went wrong.</summary>
    /// <param name="agent">The agent.</param>
    /// <param name="wrong">The places that the lesson is about.</param>
    /// <param name="question">How they were looked for; good ones are looked for in the same days.</param>
    /// <param name="target">Takes the files.</param>
    /// <param name="ct">Stops between clips.</param>
    /// <exception cref="IOException">A file cannot be written.</exception>
    public ImmutableArray<Clip> Make(string agent, ImmutableArray<Place> wrong, PlaceQuestion question, IFileTarget target, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(target);
        ImmutableArray<Clip> cut = clips.Make(wrong, best: false, "clips/", target, ct);
        var parts = ImmutableArray.CreateBuilder<LessonPart>();
        foreach (IGrouping<string, Clip> standard in cut.GroupBy(c => c.Place.Standard, StringComparer.Ordinal))
            parts.Add(Part(agent, [.. standard], question, parts.Count + 1, target, ct));
        target.Put("index.html", Encoding.UTF8.GetBytes(LessonPage.Text(view.Agents.Shown(agent), parts.ToImmutable(), standards, texts)));
        return cut;
    }

    private LessonPart Part(string agent, ImmutableArray<Clip> wrong, PlaceQuestion question, int number, IFileTarget target, CancellationToken ct)
    {
        string standard = wrong[0].Place.Standard;
        PlaceQuestion good = question with { Best = true, Standard = standard, Section = null, Language = wrong[0].Place.Language, Top = 1 };
        ImmutableArray<Place> own = PlaceSearch.Of(view, good);
        if (!own.IsEmpty)
            return new(standard, wrong, clips.Make(own, best: true, Prefix(number), target, ct), RightIsColleague: false);
        ImmutableArray<Place> others = colleagues is null ? [] : PlaceSearch.Of(view, good with { Agent = null });
        return new(standard, wrong, colleagues?.Make(others, best: true, Prefix(number), target, ct) ?? [], RightIsColleague: !others.IsEmpty);
    }

    private static string Prefix(int number) => FormattableString.Invariant($"clips/good-{number:00}-");
}
