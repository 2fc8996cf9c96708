using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Globalization;
using System.Security.Cryptography;
using System.Text.Json;
using CallQa.Ingest;
using CallQa.Runs.Stages;

namespace CallQa.Unit.Runs;

/// <summary>Stages that note what they did, and do, before each step, what a test wants to happen there.</summary>
internal sealed class FakeStages : IReadStage, IRedactStage, IActsStage, IScoreStage
{
    /// <summary>Steps as <c>stage call</c>, in the order in which they began.</summary>
    public ConcurrentQueue<string> Steps { get; } = new();

    /// <summary>Called at the start of each step; may throw.</summary>
    public Action<string, string> Before { get; init; } = (_, _) => { };

    public string Recogniser { get; init; } = "recogniser 1";

    public string ActModel { get; init; } = "acts 1";

    public string Pack { get; init; } = "pack 1";

    public CallStages All => new(this, this, this, this);

    string IRedactStage.Fingerprint => "redaction 1";

    string IActsStage.Fingerprint => ActModel;

    string IScoreStage.Fingerprint => Pack;

    string IScoreStage.PackVersion => Pack;

    string IScoreStage.PackSha256 => "p";

    string IScoreStage.Profile => "default";

    string IScoreStage.ProfileSha256 => "q";

    public string Sha256Of(CallInput input) => Sha256(input);

    public string KeyFor(CallInput input) => Sha256(input) + Recogniser;

    public Task<IngestOutcome> ReadAsync(CallInput input, Action<IngestProgress> heard, CancellationToken cancellation)
    {
        Dictionary<string, string> file = JsonSerializer.Deserialize<Dictionary<string, string>>(File.ReadAllText(input.Path))!;
        string id = file["call"];
        Step("read", Path.GetFileNameWithoutExtension(input.RelativePath));
        cancellation.ThrowIfCancellationRequested();
        return Task.FromResult(file.TryGetValue("broken", out string? why)
            ? new IngestOutcome(null, new("transcript", "damaged-transcript", why))
            : new IngestOutcome(Heard(input, id, file["text"]), null));
    }

    public string Redact(string reason) => reason;

    public RedactedTranscript Redact(Transcript call)
    {
        Step("redact", call.Call.Id.Value);
        return new(call.Call, call.Origin, call.Utterances, call.Events, call.Notes, "card");
    }

    public CallActs Classify(RedactedTranscript call)
    {
        Step("acts", call.Call.Id.Value);
        return new([[new("greets", 0.5, call.Utterances[0].Time)]], ActModel);
    }

    public CallScore Score(RedactedTranscript call, CallActs acts)
    {
        Step("score", call.Call.Id.Value);
        return new()
        {
            Findings =
            [
                new Finding
                {
                    Standard = new("greet-at-start"), Agent = call.Call.Agent, Section = "opening", Verdict = Verdict.Met, Points = acts.ByUtterance.Length, Potential = 3,
                },
            ],
            Scorecard = [new(SectionScore.Total, 100, 3, 3, 1, 0, 0, 0, 0)],
            Turns = [.. call.Utterances.Select((_, i) => i)],
            Measures = new(1, 2, 3, 4, 5, 6, 7),
            Profile = "default",
            ProfileSha256 = "q",
            PackVersion = Pack,
            PackSha256 = "p",
        };
    }

    private void Step(string stage, string call)
    {
        Steps.Enqueue($"{stage} {call}");
        Before(stage, call);
    }

    private static string Sha256(CallInput input) => Convert.ToHexStringLower(SHA256.HashData(File.ReadAllBytes(input.Path)));

    private static Transcript Heard(CallInput input, string id, string text) => new()
    {
        Call = new()
        {
            Id = new(id),
            Agent = new("a1"),
            StartedAt = new DateTimeOffset(2026, 10, 6, 8, 0, 0, TimeSpan.FromHours(3)).AddDays(
                int.Parse(id.AsSpan(id.LastIndexOf('-') + 1), CultureInfo.InvariantCulture) % 3),
            Language = Language.Russian,
            DurationMs = 60_000,
        },
        Origin = new() { Kind = "callqa.transcript/1", Path = input.RelativePath, Sha256 = Sha256(input) },
        Utterances = ImmutableArray.Create(new Utterance(Speaker.Agent, new(0, 1000), text)),
    };
}
