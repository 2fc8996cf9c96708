using System.Collections.Immutable;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using CallQa.Scoring.Continuity;
using CallQa.Scoring.Packs;

namespace CallQa.Scoring.Evaluating;

/// <summary>Scores calls by a pack and a profile. Immutable and thread safe: one for all workers.</summary>
public sealed class Scorer
{
    /// <summary>Probability from which an act counts where the model names no threshold of its own.</summary>
    public const double DefaultThreshold = 0.5;

    // Raised by hand whenever the same pack and call would give another result.
    private const string CodeVersion = "4";

    private readonly Pack pack;
    private readonly Profile profile;
    private readonly CallViewBuilder views;
    private readonly Dictionary<Profile, ImmutableArray<StandardJudge>> judges = new(ReferenceEqualityComparer.Instance);
    private readonly HeardInCalls heard;

    private Scorer(Pack pack, Profile profile, ImmutableSortedDictionary<string, double> thresholds, Func<Standard, bool> takes)
    {
        this.pack = pack;
        this.profile = profile;
        ILookup<Profile, Standard> standards = profile.Queues.Values.Prepend(profile)
            .SelectMany(p => pack.Standards.Where(s => takes(s) && !p.Off.Contains(s.Id.Value)).Select(s => (Profile: p, Standard: p.Of(s))))
            .ToLookup(x => x.Profile, x => x.Standard, (IEqualityComparer<Profile>)ReferenceEqualityComparer.Instance);
        Standard[] all = [.. standards.SelectMany(s => s).Distinct((IEqualityComparer<Standard>)ReferenceEqualityComparer.Instance)];
        Standard listener = HeardInCalls.Listener(pack.Heard);
        var table = new SignalTable(pack with { Lexicon = pack.Lexicon.With(profile.Words) }, [.. all, listener],
            profile.Queues.Values.Prepend(profile).Select(p => p.Prices).OfType<PriceList>().Distinct((IEqualityComparer<PriceList>)ReferenceEqualityComparer.Instance));
        heard = new(pack.Heard, table.Of(listener));
        views = new(table, profile, thresholds);
        Dictionary<Standard, StandardJudge> byStandard = new(ReferenceEqualityComparer.Instance);
        foreach (Standard standard in all)
            byStandard[standard] = new(standard, table.Of(standard));
        foreach (Profile own in profile.Queues.Values.Prepend(profile))
            judges[own] = [.. standards[own].Select(s => byStandard[s])];
        Fingerprint = Hash(thresholds);
    }

    /// <summary>Hash of all that a score depends on besides the call: pack, profile, thresholds, version of the code; lower-case hex.</summary>
    public string Fingerprint { get; }

    /// <summary>Compiles pack and profile.</summary>
    /// <param name="pack">The standards; drafts are left out.</param>
    /// <param name="profile">What counts.</param>
    /// <param name="thresholds">Probability from which each act counts; <see cref="DefaultThreshold"/> for acts that are not named, and for all where null.</param>
    public static Scorer Create(Pack pack, Profile profile, ImmutableSortedDictionary<string, double>? thresholds = null)
    {
        ArgumentNullException.ThrowIfNull(pack);
        ArgumentNullException.ThrowIfNull(profile);
        return new(pack, profile, thresholds ?? ImmutableSortedDictionary<string, double>.Empty, s => s.Status != Status.Draft);
    }

    /// <summary>As <see cref="Create"/>, but drafts are run too: for the examples of a pack and to try it out.</summary>
    public static Scorer WithDrafts(Pack pack, Profile profile, ImmutableSortedDictionary<string, double>? thresholds = null)
    {
        ArgumentNullException.ThrowIfNull(pack);
        ArgumentNullException.ThrowIfNull(profile);
        return new(pack, profile, thresholds ?? ImmutableSortedDictionary<string, double>.Empty, _ => true);
    }

    /// <summary>A scorer that judges nothing and only tells what is said in calls (<see cref="Extracts"/>).</summary>
    /// <param name="pack">What is listened for.</param>
    /// <param name="thresholds">As for <see cref="Create"/>.</param>
    public static Scorer Listening(Pack pack, ImmutableSortedDictionary<string, double>? thresholds = null)
    {
        ArgumentNullException.ThrowIfNull(pack);
        return new(pack, Packs.Profile.Plain(pack), thresholds ?? ImmutableSortedDictionary<string, double>.Empty, _ => false);
    }

    /// <summary>Scores one call. The same call, acts, pack and profile give the same result.</summary>
    /// <exception cref="ArgumentException">The acts are of another call: their number of utterances differs.</exception>
    /// <param name="call">The call.</param>
    /// <param name="acts">Its acts.</param>
    /// <param name="nearForms">False leaves out, of the evidence of what was not heard, the words that came near to it; they decide nothing and are slow to find.</param>
    public CallScore Score(RedactedTranscript call, CallActs acts, bool nearForms = true)
    {
        ArgumentNullException.ThrowIfNull(call);
        ArgumentNullException.ThrowIfNull(acts);
        if (acts.ByUtterance.Length != call.Utterances.Length)
            throw new ArgumentException($"There are acts for {acts.ByUtterance.Length} utterances and {call.Utterances.Length} utterances.", nameof(acts));
        CallView view = views.Build(call, acts, nearForms);
        Profile own = profile.For(call.Call.Queue);
        ImmutableArray<Finding> findings = [.. judges[own].Select(j => Find(j, view, own))];
        return new()
        {
            Findings = findings,
            Scorecard = ScorecardMaker.Of(findings, own),
            Extracts = ExtractsOf(view),
            Turns = [.. view.Turns.OfUtterance],
            Measures = view.Timeline.Measures,
            Profile = profile.Id,
            ProfileSha256 = profile.Sha256,
            PackVersion = pack.Version,
            PackSha256 = pack.Sha256,
        };
    }

    /// <summary>What was said in a call in a form that can be queried, as in its score.</summary>
    public ImmutableArray<Extract> Extracts(RedactedTranscript call, CallActs acts)
    {
        ArgumentNullException.ThrowIfNull(call);
        ArgumentNullException.ThrowIfNull(acts);
        return ExtractsOf(views.Build(call, acts));
    }

    /// <summary>What one standard says about a call.</summary>
    internal Outcome Judge(StandardId standard, RedactedTranscript call, CallActs acts) =>
        judges[profile].First(j => j.Standard.Id == standard).Judge(views.Build(call, acts)).Outcome;

    private static Finding Find(StandardJudge judge, CallView view, Profile own)
    {
        Standard standard = judge.Standard;
        (Outcome outcome, AgentId agent) = judge.Judge(view);
        Weight weight = own.Weights.TryGetValue(standard.Id.Value, out Weight other) ? other : standard.Weight;
        bool gate = standard.Gate || own.Gates.Contains(standard.Id.Value);
        (double points, double potential) = ScorecardMaker.Points(outcome, standard.Polarity, weight, gate);
        return new()
        {
            Standard = standard.Id,
            Agent = agent,
            Section = standard.Section,
            Verdict = outcome.Verdict,
            Reason = outcome.Reason,
            Points = points,
            Potential = potential,
            Confidence = new(Math.Clamp(Math.Round(outcome.Confidence, 2, MidpointRounding.AwayFromZero), 0, 1)),
            ReviewGate = gate,
            Weight = weight.Points(),
            Encouraged = standard.Polarity == Polarity.Encouraged,
            Critical = weight == Weight.Critical,
            Evidence = outcome.Evidence,
        };
    }

    private ImmutableArray<Extract> ExtractsOf(CallView view) =>
        [.. ThingsSaid.Of(view).Concat(heard.Of(view)).OrderBy(e => e.Utterance)];

    private string Hash(ImmutableSortedDictionary<string, double> thresholds)
    {
        string limits = string.Join(';', thresholds.Select(t => string.Create(CultureInfo.InvariantCulture, $"{t.Key}={t.Value:R}")));
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{pack.Sha256}\n{profile.Sha256}\n{CodeVersion}\n{limits}")));
    }
}
