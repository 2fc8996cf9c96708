using System.Collections.Immutable;
using System.Text.RegularExpressions;
using CallQa.Reports.Places;
using CallQa.Reports.Queries;
using CallQa.Reports.Texts;

namespace CallQa.Reports.Explaining;

/// <summary>The other agents of a dataset, and how they are kept out of what one agent gets to see. Immutable and thread safe.</summary>
public sealed class Colleagues
{
    private readonly DatasetView view;
    private readonly string agent, word;
    private readonly Regex? named;

    private Colleagues(DatasetView view, string agent, string word, Regex? named) => (this.view, this.agent, this.word, this.named) = (view, agent, word, named);

    /// <summary>Those of one agent, with the names that the dataset's reader knows of them; words of the agent's own names are left alone.</summary>
    /// <param name="view">The dataset.</param>
    /// <param name="agent">The agent who is to see no other.</param>
    /// <param name="texts">The reader's language.</param>
    public static Colleagues Of(DatasetView view, string agent, ReportTexts texts)
    {
        ArgumentNullException.ThrowIfNull(view);
        ArgumentNullException.ThrowIfNull(texts);
        string[] ids = [.. view.Run("other-agents", [("agent", agent)], row => row.Text("agent_id"))];
        ILookup<bool, string> parts = view.Agents.Periods.SelectMany(n => n.Name.Split(' ', StringSplitOptions.RemoveEmptyEntries).Where(p => p.Length > 2).Select(p => (Own: string.Equals(n.Agent.Value, agent, StringComparison.Ordinal), Part: p)))
            .ToLookup(n => n.Own, n => n.Part);
        string[] words = [.. ids.Where(TellsSomebody).Select(Regex.Escape), .. parts[false].Except(parts[true], StringComparer.OrdinalIgnoreCase).Select(Inflected)];
        return new(view, agent, texts["speaker.colleague"], words.Length == 0
            ? null
            : new($@"(?<![\p{{L}}\p{{N}}])(?:{string.Join('|', words.Distinct(StringComparer.Ordinal).OrderByDescending(w => w.Length).ThenBy(w => w, StringComparer.Ordinal))})(?![\p{{L}}\p{{N}}])", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase, TimeSpan.FromSeconds(10)));
    }

    /// <summary>A text in which every id and name of a colleague is the word for colleague.</summary>
    public string Hide(string text) => named?.Replace(text, word) ?? text;

    /// <summary>An explanation for the agent alone: the own findings, and nothing that a colleague said, did or is called.</summary>
    public CallExplanation Hide(CallExplanation call)
    {
        ArgumentNullException.ThrowIfNull(call);
        bool part = !string.Equals(call.Agent, agent, StringComparison.Ordinal);
        HashSet<int> theirs = Theirs(call.Call);
        return call with
        {
            Agent = agent,
            AgentName = view.Agents.NameOf(agent),
            Team = part ? "" : call.Team,
            Recording = "",
            IsPart = part,
            ScorePercent = part ? null : call.ScorePercent,
            Findings = [.. call.Findings.Where(f => string.Equals(f.Agent, agent, StringComparison.Ordinal)).Select(f => f with { Evidence = [.. f.Evidence.Select(e => e with { Quote = theirs.Contains(e.Utterance) ? "…" : Hide(e.Quote) })] })],
            Labels = [.. call.Labels.Select(l => l with { Rater = "", Reason = Hide(l.Reason) })],
        };
    }

    /// <summary>Places of one call of the agent's, without what a colleague says there.</summary>
    public ImmutableArray<Place> Hide(string call, ImmutableArray<Place> places)
    {
        HashSet<int> theirs = Theirs(call);
        return [.. places.Select(p => p with { Quote = theirs.Contains(p.Utterance) ? "…" : Hide(p.Quote) })];
    }

    private HashSet<int> Theirs(string call) => [.. view.Run("colleagues-of-call", [("call", call), ("agent", agent)], row => row.GetFieldValue<int>(0))];

    // An id such as 7 is no name of anybody: hiding it would hide every 7 that is said.
    private static bool TellsSomebody(string id) => id.Length > 3 || (id.Length > 1 && id.Any(char.IsLetter));

    // Names change their ends (Ольга, Ольгу, Ольгой; Jonas, Jonass).
    private static string Inflected(string name) =>
        Regex.Escape(name.Length > 3 && "аяоейьaeiou".Contains(char.ToLowerInvariant(name[^1]), StringComparison.Ordinal) ? name[..^1] : name) + @"\p{L}{0,3}";
}
