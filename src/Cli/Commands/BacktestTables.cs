using CallQa.Reports.Formats;
using CallQa.Reports.Statistics;
using CallQa.Runs.Backtesting;

namespace CallQa.Cli.Commands;

/// <summary>Lays out what <c>callqa backtest</c> found.</summary>
internal static class BacktestTables
{
    /// <summary>The tables there are, by the words of <c>--show</c>, in order; those that are long are printed only by their name.</summary>
    public static readonly IReadOnlyList<(string Name, bool IsLong, Func<BacktestResult, ResultTable> Make)> All =
    [
        ("standards", false, Standards), ("outlying", false, Outlying), ("subsumed", false, Subsumed), ("phrases", true, Phrases),
        ("agents", true, r => Groups(r, GroupKind.Agent)), ("queues", true, r => Groups(r, GroupKind.Queue)), ("hours", true, r => Groups(r, GroupKind.Hour)),
    ];

    private static ResultTable Standards(BacktestResult result) => new(
        "How often each standard fires: is not met, or, where only what was met counts, is met.",
        [
            new("standard"), new("decided", true), new("fires", true), new("fires_percent", true), new("low", true), new("high", true),
            new("not_applicable", true), new("cannot_tell", true), new("remark"),
        ],
        result.Standards.Select(s => (IReadOnlyList<object?>)
        [
            s.Standard.Value, s.Decided, s.Fired, Percent(s.Fires.Share), Percent(s.Fires.Low), Percent(s.Fires.High),
            s.With(Verdict.NotApplicable), s.With(Verdict.CannotTell), Word(s.Remark),
        ]));

    private static ResultTable Outlying(BacktestResult result) => new(
        "Agents, queues and hours in which a standard fires more or less often than elsewhere: those that differ most.",
        [
            new("standard"), new("by"), new("group"), new("decided", true), new("fires", true), new("fires_percent", true), new("elsewhere_percent", true),
        ],
        result.Outlying().Select(g => (IReadOnlyList<object?>)
        [
            g.Standard.Standard.Value, Name(g.Kind), g.Group, g.Fires.Of, g.Fires.Count, Percent(g.Fires.Share), Percent(g.Others.Share),
        ]));

    private static ResultTable Subsumed(BacktestResult result) => new(
        "Standards that say little new: where they fire, another fires too.",
        [new("standard"), new("fires", true), new("within"), new("within_fires", true), new("both", true), new("both_percent", true)],
        result.Subsumed().Select(s => (IReadOnlyList<object?>)
        [
            s.Standard.Standard.Value, s.Standard.Fired, s.Within.Standard.Value, s.Within.Fired, s.Both, Percent(new Proportion(s.Both, s.Standard.Fired).Share),
        ]));

    private static ResultTable Phrases(BacktestResult result) => new(
        "Phrases that nobody says in any call; without a standard, those of signals that standards share.",
        [new("standard"), new("signal"), new("language"), new("file"), new("line", true), new("phrase")],
        result.Phrases.Unheard.Select(p => (IReadOnlyList<object?>)
        [
            p.Standard, p.Signal, p.Phrase.Language.Code(), p.Phrase.At.File, p.Phrase.At.Line, p.Phrase.Text,
        ]));

    private static ResultTable Groups(BacktestResult result, GroupKind kind) => new(
        $"How often each standard fires, by {Name(kind)}.",
        [new("standard"), new(Name(kind)), new("decided", true), new("fires", true), new("fires_percent", true), new("low", true), new("high", true)],
        result.Standards.SelectMany(s => s.Groups[kind].Select(g => (IReadOnlyList<object?>)
        [
            s.Standard.Value, g.Key, g.Value.Of, g.Value.Count, Percent(g.Value.Share), Percent(g.Value.Low), Percent(g.Value.High),
        ])));

    private static string Name(GroupKind kind) => kind switch
    {
        GroupKind.Agent => "agent",
        GroupKind.Queue => "queue",
        _ => "hour",
    };

    private static string Word(FireRemark remark) => remark switch
    {
        FireRemark.Dead => "dead",
        FireRemark.NeverFires => "never-fires",
        FireRemark.AlmostAlways => "almost-always",
        _ => "",
    };

    private static double? Percent(double? share) => share is { } part ? Math.Round(100 * part, 1, MidpointRounding.AwayFromZero) : null;
}
