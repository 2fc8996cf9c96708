using System.Globalization;
using CallQa.Ingest;
using CallQa.Ingest.WordErrors;
using Xunit;

namespace CallQa.Unit.Ingest;

/// <summary>The real models on a few seconds of sound; what they cost is why there are so few of these.</summary>
public class RecognitionTests
{
    private const string Sidecar = """{"call":{"id":"en-01","agent":"a","started_at":"2026-10-05T09:30:00Z","language":"en"}}""";

    [Fact]
    public async Task A_sample_call_is_understood_side_by_side_with_times()
    {
        const int Seconds = 16;
        byte[] whole = File.ReadAllBytes(Path.Combine(Root, "samples", "calls", "en-01.wav"));
        WaveHeader header = WaveHeaderReader.Read(new MemoryStream(whole));
        byte[] cut = whole.AsSpan((int)header.DataAt, Seconds * header.Rate * header.FrameBytes).ToArray();
        var steps = new List<IngestProgress>();

        Transcript transcript = await ReadAsync(Waves.File(7, 8, header.Rate, 2, cut), steps.Add);

        Assert.Equal(Seconds * 1000, transcript.Call.DurationMs);
        Assert.Equal((Seconds * 1000L, Seconds * 1000L), (steps.Sum(s => s.DecodedMs), steps.Sum(s => s.RecognisedMs)));
        ReferenceCall reference = ReferenceReader.ReadFolder(Path.Combine(Root, "samples", "reference")).Single(r => r.Id is "en-01");
        foreach (Speaker speaker in new[] { Speaker.Agent, Speaker.Customer })
        {
            TimedWord[] said = [.. reference.Words[speaker].Where(w => w.StartMs < (Seconds * 1000) - 1000)];
            TimedWord[] heard = [.. transcript.Utterances.Where(u => u.Speaker == speaker).SelectMany(u => ComparedWords.Of(u, Language.English)).Where(w => w.StartMs < (Seconds * 1000) - 1000)];
            CallErrors errors = CallErrors.Of(said, heard);
            Assert.True(errors.WordEdits <= 0.4 * errors.Words, string.Create(CultureInfo.InvariantCulture, $"{speaker}: {errors.WordEdits} of {errors.Words} words are wrong"));
            Assert.InRange(errors.StartErrorsMs.Order().ElementAt(errors.StartErrorsMs.Length / 2), 0, 300);
        }

        Assert.All(transcript.Utterances, u => Assert.NotNull(u.Confidence));
        Assert.Equal(0.97, transcript.Origin.RoleConfidence.Value);
    }

    [Fact]
    public async Task Silence_noise_and_tones_say_nothing()
    {
        var random = new Random(3);
        float[] noise = [.. Enumerable.Range(0, 8 * 8000).Select(_ => (float)(0.02 * (random.NextDouble() - 0.5)))];
        float[] tone = Waves.Tone(8000, 8 * 8000, 425);

        Transcript transcript = await ReadAsync(Waves.File(1, 16, 8000, [[.. new float[8 * 8000], .. noise], [.. tone, .. new float[8 * 8000]]]), _ => { });

        Assert.Empty(transcript.Utterances);
        Assert.Equal((EventKind.Tone, Speaker.Customer), (Assert.Single(transcript.Events).Kind, transcript.Events[0].By));
        Assert.Null(transcript.Origin.AsrConfidence);
    }

    // Twenty minutes in all; the language is told, so that whatever is taken for speech goes to the recogniser.
    [Fact]
    public async Task Silence_ring_tones_hold_music_and_noise_say_nothing()
    {
        const int Seconds = 120;
        (float[] Left, float[] Right)[] recordings =
        [
            (new float[Seconds * Sounds.Rate], Sounds.Noise(Seconds, -50)),
            (Sounds.Noise(Seconds, -35), Sounds.Noise(Seconds, -20)),
            (Sounds.Ring(Seconds, 1, 4, 425), Sounds.Ring(Seconds, 2, 4, 440, 480)),
            (Sounds.Music(Seconds, 1, 0.4, 0), Sounds.Gusts(Seconds, -20)),
            (Sounds.Music(Seconds, 2, 0.25, 2), Sounds.Music(Seconds, 3, 0.6, 0.5)),
        ];
        foreach ((float[] left, float[] right) in recordings)
        {
            Transcript transcript = await ReadAsync(Waves.File(1, 16, Sounds.Rate, [left, right]), _ => { });

            Assert.Empty(transcript.Utterances.Select(u => u.Text));
        }
    }

    private static string Root
    {
        get
        {
            DirectoryInfo? at = new(AppContext.BaseDirectory);
            while (at is not null && !File.Exists(Path.Combine(at.FullName, "CallQa.sln")))
                at = at.Parent;
            return at?.FullName ?? throw new DirectoryNotFoundException("no folder above the tests holds CallQa.sln");
        }
    }

    private static async Task<Transcript> ReadAsync(byte[] sound, Action<IngestProgress> progress)
    {
        Dictionary<string, string> sums = File.ReadLines(Path.Combine(Root, "models", "SHA256SUMS"))
            .Select(l => l.Split(' ', StringSplitOptions.RemoveEmptyEntries)).ToDictionary(l => l[1], l => l[0], StringComparer.Ordinal);
        using var folder = new TemporaryFolder();
        string path = folder.Write("a.wav", sound), sidecar = folder.Write("a.json", Sidecar);
        using Ingester ingester = Ingester.Open(new()
        {
            SpeechModelPath = Path.Combine(Root, "models", "ggml-base-q8_0.bin"),
            SpeechModelSha256 = sums["ggml-base-q8_0.bin"],
            SpeechModelName = "base-q8_0",
            VadModelPath = Path.Combine(Root, "models", "ggml-silero-v6.2.0.bin"),
            VadModelSha256 = sums["ggml-silero-v6.2.0.bin"],
            Progress = progress,
        });
        IngestOutcome outcome = await ingester.ReadAsync(new(path, "a.wav", InputKind.Recording, sidecar), TestContext.Current.CancellationToken);
        Assert.Null(outcome.Problem);
        return outcome.Transcript!;
    }
}
