using System.Collections.Immutable;

namespace CallQa.Dataset.Rows;

/// <summary>All rows of one call, made from what the stages say.</summary>
internal sealed record CallRows(
    DateOnly Day,
    CallRow Call,
    ImmutableArray<UtteranceRow> Utterances,
    ImmutableArray<ExtractRow> Extracts,
    ImmutableArray<FindingRow> Findings,
    ImmutableArray<ScorecardRow> Scorecards)
{
    /// <summary>The rows of a finished call.</summary>
    public static CallRows From(ScoredCall done)
    {
        CallFacts facts = done.Call.Transcript.Call;
        string id = facts.Id.Value;
        return new(
            facts.Day,
            RowOf(done),
            [.. done.Call.Transcript.Utterances.Select((u, i) => RowOf(id, i, done.Score.Turns[i], u, done.Call.Acts.ByUtterance[i]))],
            [.. done.Score.Extracts.Select(e => new ExtractRow
            {
                CallId = id, Utterance = e.Utterance, Kind = e.Kind, Value = e.Value, StartMs = e.Time.StartMs, EndMs = e.Time.EndMs,
            })],
            [.. done.Score.Findings.Select(f => RowOf(id, f, done))],
            [.. done.Score.Scorecard.Select(s => RowOf(id, s, done))]);
    }

    private static CallRow RowOf(ScoredCall done)
    {
        (RedactedTranscript transcript, CallActs acts, CallKeys keys) = done.Call;
        CallFacts facts = transcript.Call;
        TranscriptOrigin origin = transcript.Origin;
        CallMeasures measures = done.Score.Measures;
        return new()
        {
            CallId = facts.Id.Value,
            AgentId = facts.Agent.Value,
            Team = facts.Team,
            CustomerKey = facts.Customer,
            StartedAt = facts.StartedAt.UtcDateTime,
            UtcOffsetMin = (int)facts.StartedAt.Offset.TotalMinutes,
            Direction = facts.Direction.Code(),
            Queue = facts.Queue,
            Language = facts.Language.Code(),
            DurationS = Seconds(facts.DurationMs),
            Facts = facts.Own.ToDictionary(StringComparer.Ordinal),
            Recording = origin.Path,
            TranscriptOrigin = origin.Kind,
            AudioSha256 = origin.Sha256,
            Channels = origin.Channels,
            Recogniser = origin.Recogniser,
            RecogniserSha256 = origin.RecogniserSha256,
            ActsModelSha256 = acts.ModelSha256,
            SpeechS = Seconds(measures.SpeechMs),
            SilenceS = Seconds(measures.SilenceMs),
            HoldS = Seconds(measures.HoldMs),
            AgentTalkS = Seconds(measures.AgentTalkMs),
            CustomerTalkS = Seconds(measures.CustomerTalkMs),
            OverlapS = Seconds(measures.OverlapMs),
            InterruptionsByAgent = measures.InterruptionsByAgent,
            AsrConfidence = origin.AsrConfidence?.Value,
            RoleConfidence = origin.RoleConfidence.Value,
            Redaction = transcript.Redaction,
            Events = [.. transcript.Events.Select(e => new EventRow
            {
                Kind = e.Kind.Code(), StartMs = e.Time.StartMs, EndMs = e.Time.EndMs, By = e.By.Code(),
            })],
            Notes = [.. transcript.Notes],
            WordsKey = keys.Words,
            ActsKey = keys.Acts,
            FindingsKey = keys.Findings,
            RunId = done.Run.Value,
        };
    }

    private static UtteranceRow RowOf(string call, int index, int turn, Utterance utterance, ImmutableArray<ActHit> acts) => new()
    {
        CallId = call,
        Index = index,
        Turn = turn,
        Speaker = utterance.Speaker.Code(),
        Kind = utterance.Kind.Code(),
        AgentId = utterance.Agent?.Value ?? "",
        StartMs = utterance.Time.StartMs,
        EndMs = utterance.Time.EndMs,
        Text = utterance.Text,
        Confidence = utterance.Confidence?.Value,
        Words = [.. utterance.Words.Select(w => new WordRow
        {
            CharStart = w.CharStart, CharLength = w.CharLength, StartMs = w.Time.StartMs, EndMs = w.Time.EndMs, Confidence = w.Confidence?.Value,
        })],
        Acts = [.. acts.Select(a => new ActRow
        {
            Act = a.Act, Probability = a.Probability, StartMs = a.Time.StartMs, EndMs = a.Time.EndMs,
        })],
    };

    private static FindingRow RowOf(string call, Finding finding, ScoredCall done) => new()
    {
        CallId = call,
        AgentId = finding.Agent.Value,
        Section = finding.Section,
        StandardId = finding.Standard.Value,
        Verdict = finding.Verdict.Code(),
        Reason = finding.Reason,
        Points = finding.Points,
        Potential = finding.Potential,
        Confidence = finding.Confidence.Value,
        Critical = finding.Critical,
        ReviewGate = finding.ReviewGate,
        Weight = finding.Weight,
        Encouraged = finding.Encouraged,
        Evidence = [.. finding.Evidence.Select(e => new EvidenceRow
        {
            Kind = e.Kind.Code(), Signal = e.Signal, Utterance = e.Utterance, StartMs = e.Time.StartMs, EndMs = e.Time.EndMs, Quote = e.Quote, By = e.By,
        })],
        Profile = done.Score.Profile,
        ProfileSha256 = done.Score.ProfileSha256,
        PackVersion = done.Score.PackVersion,
        PackSha256 = done.Score.PackSha256,
        RunId = done.Run.Value,
    };

    private static ScorecardRow RowOf(string call, SectionScore section, ScoredCall done) => new()
    {
        CallId = call,
        AgentId = done.Call.Transcript.Call.Agent.Value,
        Profile = done.Score.Profile,
        Section = section.Section,
        ScorePercent = section.ScorePercent,
        Points = section.Points,
        Potential = section.Potential,
        Met = section.Met,
        NotMet = section.NotMet,
        NotApplicable = section.NotApplicable,
        CannotTell = section.CannotTell,
        CriticalFailed = section.CriticalFailed,
        GateHits = done.Score.Findings.Count(f => f.ReviewGate && f.Verdict == Verdict.NotMet && (section.Section is SectionScore.Total || string.Equals(f.Section, section.Section, StringComparison.Ordinal))),
        Weight = section.Weight,
        CriticalZeroes = section.CriticalZeroes,
        PackVersion = done.Score.PackVersion,
        RunId = done.Run.Value,
    };

    private static double Seconds(long milliseconds) => milliseconds / 1000.0;
}
