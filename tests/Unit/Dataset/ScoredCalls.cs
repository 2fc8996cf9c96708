using System.Collections.Immutable;
using CallQa.Dataset;

namespace CallQa.Unit.Dataset;

/// <summary>Finished calls as the stages would make them, with every optional part present or absent as asked.</summary>
internal static class ScoredCalls
{
    public static readonly RunId Run = new("run-1");

    /// <summary>A call with everything in it.</summary>
    public static ScoredCall Full(string id = "c-1", string started = "2026-10-06T23:30:00+03:00", string findings = "f1") =>
        new(
            new StoredCall(
                new RedactedTranscript(
                    new CallFacts
                    {
                        Id = new(id),
                        Agent = new("a101"),
                        Team = "support",
                        Customer = "k-1",
                        StartedAt = DateTimeOffset.Parse(started, System.Globalization.CultureInfo.InvariantCulture),
                        Direction = Direction.Inbound,
                        Queue = "support-ru",
                        Language = Language.Russian,
                        DurationMs = 61_234,
                        Own = ImmutableSortedDictionary.CreateRange<string, string>(StringComparer.Ordinal, [new("тариф", "L"), new("branch", "Ö2")]),
                    },
                    new TranscriptOrigin
                    {
                        Kind = "recognised",
                        Path = $"night/{id}.wav",
                        Sha256 = "aa11",
                        Channels = 2,
                        Recogniser = "base-q8_0",
                        RecogniserSha256 = "bb22",
                        AsrConfidence = new(0.1 + 0.2),
                        RoleConfidence = new(0.9),
                    },
                    [
                        new Utterance(Speaker.Agent, new(0, 1500), "Здравствуйте, <name>", [new(0, 12, new(0, 900), new(0.75)), new(14, 6, new(950, 1500), null)])
                        {
                            Confidence = new(0.75),
                        },
                        new Utterance(Speaker.Unknown, new(1600, 1700), "ja") { Kind = UtteranceKind.Announcement, Agent = new AgentId("a102") },
                    ],
                    [new(EventKind.Hold, new(20_000, 30_000), Speaker.Agent), new(EventKind.CrossTalk, new(1, 2), Speaker.Unknown)],
                    ["channels look swapped"],
                    "card,phone"),
                new CallActs([[new("greets", 0.987, new(0, 1500)), new("thanks", 0.05, new(0, 1500))], []], "cc33"),
                new("w1", "a1", findings)),
            new CallScore
            {
                Findings =
                [
                    new Finding
                    {
                        Standard = new("greet-at-start"),
                        Agent = new("a101"),
                        Section = "opening",
                        Verdict = Verdict.NotMet,
                        Points = 0.5,
                        Potential = 3,
                        Confidence = new(0.8),
                        Critical = true,
                        Evidence =
                        [
                            new(EvidenceKind.Window, "greets", -1, new(0, 60_000), "", 0),
                            new(EvidenceKind.Late, "greets", 1, new(1600, 1700), "ja", -1.25),
                        ],
                    },
                    new Finding
                    {
                        Standard = new("thank-at-end"), Agent = new("a102"), Section = "closing", Verdict = Verdict.CannotTell, Reason = "speaker-unsure", ReviewGate = true,
                    },
                ],
                Scorecard = [new("opening", 16.5, 0.5, 3, 0, 1, 0, 0, 1), new(SectionScore.Total, null, 0, 0, 0, 0, 0, 1, 0)],
                Turns = [0, 1],
                Extracts = [new(0, "name", "Марина", new(950, 1500))],
                Measures = new(50_000, 1_234, 10_000, 20_000, 29_000, 1_000, 2),
                Profile = "default",
                ProfileSha256 = "dd44",
                PackVersion = "1.0.0",
                PackSha256 = "ee55",
            },
            Run);

    /// <summary>A call in which nothing was said and nothing found.</summary>
    public static ScoredCall Silent(string id, string started = "2026-10-06T08:00:00+02:00")
    {
        ScoredCall full = Full(id, started);
        return full with
        {
            Call = new(
                new RedactedTranscript(
                    new CallFacts { Id = new(id), Agent = new("a101"), StartedAt = full.Call.Transcript.Call.StartedAt },
                    new TranscriptOrigin { Kind = "callqa.transcript/1", Path = $"{id}.json", Sha256 = "99" },
                    [],
                    [],
                    [],
                    ""),
                CallActs.None(0),
                full.Call.Keys),
            Score = full.Score with { Findings = [], Scorecard = [], Extracts = [], Turns = [] },
        };
    }

    public static RunRecord Record(RunId? id = null) => new()
    {
        Id = id ?? Run,
        StartedAt = new(2026, 10, 7, 1, 0, 0, TimeSpan.Zero),
        FinishedAt = new(2026, 10, 7, 2, 0, 0, 250, TimeSpan.Zero),
        Version = "0.1.0",
        PackVersion = "1.0.0",
        PackSha256 = "ee55",
        Profile = "default",
        ProfileSha256 = "dd44",
        Recogniser = "base-q8_0",
        ActsModelSha256 = "cc33",
        Settings = "model=base-q8_0",
        Inputs = 3,
        CallsDone = 2,
        CallsUnchanged = 0,
        CallsQuarantined = 1,
        RecordedS = 61.234,
        Cancelled = true,
    };
}
