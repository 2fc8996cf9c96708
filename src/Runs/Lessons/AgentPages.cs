using System.Collections.Immutable;
using System.Text;
using CallQa.Reports;
using CallQa.Reports.Clips;
using CallQa.Reports.Explaining;
using CallQa.Reports.Places;
using CallQa.Reports.Texts;
using CallQa.Runs.Clips;

namespace CallQa.Runs.Lessons;

/// <summary>One agent's own pages: a list of the calls, a page a call with clips, and no colleague in any of them.</summary>
/// <param name="view">The dataset.</param>
/// <param name="agent">The agent.</param>
/// <param name="colleagues">The others.</param>
/// <param name="clips">Cuts clips in which no colleague is heard.</param>
/// <param name="withSound">True where sound was asked for, so that it is said where there is none.</param>
/// <param name="standards">What the pack says of standards.</param>
/// <param name="texts">The reader's language.</param>
public sealed class AgentPages(DatasetView view, string agent, Colleagues colleagues, ClipMaker clips, bool withSound, StandardLookup standards, ReportTexts texts)
{
    // Of a standard that was not met often in a call the first ones tell enough.
    private const int ClipsOfStandard = 2;

    /// <summary>Makes the files, the list last; gives the clips.</summary>
    /// <param name="calls">The calls.</param>
    /// <param name="target">Takes the files.</param>
    /// <param name="ct">Stops between clips.</param>
    /// <exception cref="IOException">A file cannot be written.</exception>
    public ImmutableArray<Clip> Make(ImmutableArray<AgentCall> calls, IFileTarget target, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(target);
        var all = ImmutableArray.CreateBuilder<Clip>();
        foreach (AgentCall call in calls)
        {
            CallExplanation explanation = colleagues.Hide(CallExplanation.Of(view, call.Call, null, standards)!);
            ImmutableArray<Clip> cut = clips.Make(Places(call.Call), best: false, "clips/", target, ct);
            target.Put(AgentIndexPage.FileOf(call.Call), Encoding.UTF8.GetBytes(ExplanationPage.Text(explanation, cut, withSound, texts, back: "index.html")));
            all.AddRange(cut);
        }

        target.Put("index.html", Encoding.UTF8.GetBytes(AgentIndexPage.Text(view.Agents.Shown(agent), calls, texts)));
        return all.ToImmutable();
    }

    // Where words were heard; of a search that found nothing there is nothing to hear.
    private ImmutableArray<Place> Places(string call) =>
        colleagues.Hide(call, [.. PlaceSearch.Of(view, new() { Agent = agent, Call = call, Top = int.MaxValue })
            .Where(p => p.Quote.Length > 0 || p.Kind is "hit")
            .GroupBy(p => p.Standard, StringComparer.Ordinal)
            .SelectMany(standard => standard.OrderBy(p => p.StartMs).Take(ClipsOfStandard))]);
}
