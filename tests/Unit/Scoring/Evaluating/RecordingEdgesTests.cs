using CallQa.Ingest;
using CallQa.Redaction;
using CallQa.Scoring.Evaluating;
using CallQa.Scoring.Packs;
using Xunit;

namespace CallQa.Unit.Scoring.Evaluating;

public class RecordingEdgesTests
{
    // What was planted in the development calls (tests/gold/README.md).
    private static readonly string[] StartsLate = ["dev-en-008", "dev-ru-011", "dev-ru-027", "dev-sv-008"];
    private static readonly string[] IsCut = ["dev-en-015", "dev-ru-018", "dev-sv-015"];
    private static readonly string[] Machine = ["dev-en-001", "dev-en-007", "dev-ru-005", "dev-ru-013", "dev-ru-030", "dev-ru-036", "dev-sv-001", "dev-sv-007"];

    [Fact]
    public async Task Of_the_development_calls_exactly_the_planted_ones_start_late_are_cut_or_begin_with_a_machine()
    {
        PackReading reading = PackReader.Read(RepositoryFolder.File("standards/service"));
        Assert.Empty(reading.Problems);
        Pack pack = reading.Pack! with { Standards = [] };
        Profile profile = Profile.Plain(pack);
        var views = new CallViewBuilder(new SignalTable(pack, []), profile, System.Collections.Immutable.ImmutableSortedDictionary<string, double>.Empty);
        var redactor = Redactor.Create(RedactionSettings.Usual);
        using Ingester ingester = Ingester.Open(new() { SpeechModelPath = "", SpeechModelSha256 = "", SpeechModelName = "", VadModelPath = "", VadModelSha256 = "" });
        List<string> late = [], cut = [], machine = [];

        foreach (CallInput input in Inputs.Scan([RepositoryFolder.File("tests/gold")]).Inputs)
        {
            Transcript transcript = (await ingester.ReadAsync(input, TestContext.Current.CancellationToken)).Transcript!;
            CallView view = views.Build(redactor.Redact(transcript), CallActs.None(transcript.Utterances.Length));
            string id = transcript.Call.Id.Value;
            if (!view.Edges.HasStart)
                late.Add(id);
            if (!view.Edges.HasEnd)
                cut.Add(id);
            if (view.Turns.All[0].IsMachine)
                machine.Add(id);
        }

        Assert.Equal(StartsLate, late.Order(StringComparer.Ordinal));
        Assert.Equal(IsCut, cut.Order(StringComparer.Ordinal));
        Assert.Equal(Machine, machine.Order(StringComparer.Ordinal));
    }
}
