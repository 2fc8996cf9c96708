using CallQa.Ingest;
using Xunit;

namespace CallQa.Unit.Ingest;

public class DecodingTests
{
    [Theory]
    [InlineData(1, 8, 8000, 0.012)]
    [InlineData(1, 16, 8000, 0.0005)]
    [InlineData(1, 24, 16000, 0.00001)]
    [InlineData(1, 32, 16000, 0.00001)]
    [InlineData(3, 32, 44100, 0.0005)]
    [InlineData(3, 64, 11025, 0.0005)]
    [InlineData(6, 8, 8000, 0.025)]
    [InlineData(7, 8, 8000, 0.025)]
    [InlineData(1, 16, 192000, 0.001)]
    public void Every_encoding_gives_back_the_sound_without_delay_and_to_the_sample(int tag, int bits, int rate, double tolerance)
    {
        int count = rate + 77; // more than a second, not a round number
        foreach (bool extensible in new[] { false, true })
        {
            Recording recording = Decode(Waves.File(tag, bits, rate, [Waves.Tone(rate, count, 440), Waves.Tone(rate, count, 1000)], extensible));

            Assert.Equal((int)(((long)count * 16000 + rate / 2) / rate), recording.Length);
            Assert.Equal(2, recording.Channels.Length);
            AssertNear(Waves.Tone(16000, recording.Length, 440), recording.Channels[0], tolerance);
            AssertNear(Waves.Tone(16000, recording.Length, 1000), recording.Channels[1], tolerance);
        }
    }

    [Theory]
    [InlineData(48000)]
    [InlineData(48000 * 2 + 333)]
    public void Opus_is_cut_where_its_last_page_says(int count)
    {
        Recording recording = Decode(Waves.Opus([Waves.Tone(48000, count, 440), Waves.Tone(48000, count, 1000)], count));

        Assert.Equal(((count + 312) / 3) - 104, recording.Length);
        AssertNear(Waves.Tone(16000, recording.Length, 440), recording.Channels[0], 0.05);
        AssertNear(Waves.Tone(16000, recording.Length, 1000), recording.Channels[1], 0.05);
    }

    [Fact]
    public void Rf64_and_an_open_length_and_chunks_after_the_sound_are_read()
    {
        float[] tone = Waves.Tone(8000, 800, 440);
        Assert.Equal(1600, Decode(Waves.File(1, 16, 8000, [tone], rf64: true)).Length);
        Recording open = Decode(Waves.File(1, 16, 8000, [tone], declared: 0xFFFFFFFF));
        Assert.Equal(1600, open.Length);
        Assert.Contains("to the end of the file", Assert.Single(open.Notes), StringComparison.Ordinal);
        Assert.Equal(1600, Decode(Waves.File(1, 16, 8000, [tone], tail: [.. "LIST"u8, 2, 0, 0, 0, 65, 66])).Length);
    }

    [Theory]
    [InlineData(8000)]
    [InlineData(11025)]
    [InlineData(44100)]
    [InlineData(48000)]
    [InlineData(192000)]
    public void Speech_frequencies_pass_the_resampler_within_one_decibel(int rate)
    {
        for (int hertz = 300; hertz <= 3600; hertz += 300)
        {
            var resampler = new Resampler(rate);
            float[] tone = Waves.Tone(rate, rate / 2, hertz);
            for (int at = 0; at < tone.Length; at += 977) // blocks of any size give the same
                resampler.Feed(tone.AsSpan(at, Math.Min(977, tone.Length - at)));
            float[] output = resampler.Finish();
            Assert.Equal(8000, output.Length, 1.0);
            double level = 20 * Math.Log10(Rms(output) / Rms(tone));
            Assert.True(Math.Abs(level) < 1, $"{hertz} Hz at {rate}: {level:0.00} dB");
        }
    }

    public static TheoryData<string, string, string> Broken()
    {
        float[] tone = Waves.Tone(8000, 8000, 440);
        byte[] whole = Waves.File(1, 16, 8000, [tone]), opus = Waves.Opus([Waves.Tone(48000, 48000, 440)], 48000);
        byte[] flipped = [.. opus];
        flipped[^40] ^= 1;
        float[] nan = [.. tone];
        nan[4000] = float.NaN;
        var table = new TheoryData<string, string, string>();
        Add([], "empty", "it is empty, or no ordinary file");
        Add("This is a text that somebody named .wav, long enough to be read."u8.ToArray(), "damaged-audio", "it does not begin like a sound file; allowed are WAV, Ogg Opus, Ogg Vorbis, and with ffmpeg MP3,");
        Add(whole[..5000], "damaged-audio", "header declares 1 s of sound, but only 0.30");
        Add(Waves.File(1, 16, 8000, [tone], declared: 3200), "damaged-audio", "header declares 0.2 s of sound, but 1 s follow");
        Add(Waves.File(1, 16, 8000, [tone], declared: 0), "damaged-audio", "header declares 0 s of sound, but 1 s follow");
        Add(Waves.File(1, 16, 8000, [tone], rf64: true, declared: 1L << 40), "damaged-audio", "but only 1 s follow");
        Add(Waves.File(1, 16, 8000, [.. Enumerable.Repeat(tone, 7)]), "unsupported", "it has 7 channels; 1 or 2 are allowed");
        Add(Waves.File(1, 16, 384_000, [tone]), "unsupported", "it has 384000 samples a second; 4000 to 192000 are allowed");
        Add(Waves.File(9, 8, 8000, [tone]), "unsupported", "its format is 9 with 8 bits");
        Add(Waves.File(3, 32, 8000, [nan]), "damaged-audio", "samples that are no numbers");
        Add(Waves.File(1, 16, 8000, [[]]), "empty", "it holds no samples");
        Add(whole[..20], "damaged-audio", "chunk 'JUNK' declares 3 bytes, but only 0 follow");
        Add(whole[..24], "damaged-audio", "no 'data' chunk");
        Add(whole[..40], "damaged-audio", "it ends inside its format chunk");
        Add(opus[..^50], "damaged-audio", "(cut off)");
        Add(flipped, "damaged-audio", "the checksum of the page");
        Add([.. opus[..100], .. opus[200..]], "damaged-audio", "");
        Add(opus[..76], "damaged-audio", "");
        return table;

        void Add(byte[] file, string error, string found) => table.Add(Convert.ToBase64String(file), error, found);
    }

    [Fact]
    public async Task Each_broken_recording_gets_its_line()
    {
        using var folder = new TemporaryFolder();
        string sidecar = folder.Write("a.json", """{"call":{"id":"a","agent":"b","started_at":"2026-10-05T09:30:00Z"}}""");
        using Ingester ingester = Ingesters.WithoutModels();
        foreach (var row in Broken())
        {
            (string file, string error, string found) = row.Data;
            string path = folder.Write("a.wav", Convert.FromBase64String(file));
            IngestOutcome outcome = await ingester.ReadAsync(new(path, "sub/a.wav", InputKind.Recording, sidecar), TestContext.Current.CancellationToken);
            Assert.Null(outcome.Transcript);
            Assert.Equal((error, "decode"), (outcome.Problem!.Error, outcome.Problem.Stage));
            Assert.StartsWith("sub/a.wav: ", outcome.Problem.Found, StringComparison.Ordinal);
            Assert.Contains(found, outcome.Problem.Found, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void An_absurd_length_is_refused_before_anything_is_decoded()
    {
        using var folder = new TemporaryFolder();
        const long Bytes = 4000L * 7201;
        string path = folder.Write("a.wav", Waves.File(1, 8, 4000, [new float[1]], declared: Bytes));
        using (FileStream file = File.OpenWrite(path))
            file.SetLength(file.Length - 1 + Bytes);
        var error = Assert.Throws<AudioException>(() => AudioFile.Decode(path, _ => { }, TestContext.Current.CancellationToken));
        Assert.Equal(("too-large", "it lasts 7201 s; at most 7200 are allowed"), (error.Error, error.Message));
    }

    [Theory]
    [InlineData(null, "no-sidecar", "a file 'a.json' beside it must give the call's id, agent and started_at")]
    [InlineData("""{"call":{"id":"a","agnet":"b","agent":"b","started_at":"2026-10-05T09:30:00Z"}}""", "unknown-field", "call.agnet is not a known field (nearest: 'agent')")]
    [InlineData("""{"call":{"id":"a"}}""", "missing-field", "call.agent is missing; call.started_at is missing")]
    [InlineData("{", "damaged-facts", "a.json is not valid JSON at line 1")]
    [InlineData("""{"call":{"id":"a","agent":"b","started_at":"2026-10-05T09:30:00Z"},"x":1}""", "unknown-field", "x is not a known field; allowed are call")]
    public async Task A_recording_needs_facts_that_can_be_read(string? json, string error, string found)
    {
        using var folder = new TemporaryFolder();
        string path = folder.Write("a.wav", Waves.File(1, 16, 8000, [Waves.Tone(8000, 800, 440)]));
        string? sidecar = json is null ? null : folder.Write("a.json", json);
        using Ingester ingester = Ingesters.WithoutModels();
        IngestOutcome outcome = await ingester.ReadAsync(new(path, "a.wav", InputKind.Recording, sidecar), TestContext.Current.CancellationToken);
        Assert.Equal((error, "facts"), (outcome.Problem!.Error, outcome.Problem.Stage));
        Assert.Contains(found, outcome.Problem.Found, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_model_that_is_missing_stops_the_run_and_not_only_the_call()
    {
        using var folder = new TemporaryFolder();
        string path = folder.Write("a.wav", Waves.File(1, 16, 8000, [Waves.Tone(8000, 8000, 440)]));
        string sidecar = folder.Write("a.json", """{"call":{"id":"a","agent":"b","started_at":"2026-10-05T09:30:00Z"}}""");
        using Ingester ingester = Ingesters.WithoutModels();
        var error = await Assert.ThrowsAsync<ModelException>(() => ingester.ReadAsync(new(path, "a.wav", InputKind.Recording, sidecar), TestContext.Current.CancellationToken));
        Assert.Contains("does not exist", error.Message, StringComparison.Ordinal);
    }

    private static Recording Decode(byte[] file)
    {
        using var folder = new TemporaryFolder();
        long heard = 0;
        Recording recording = AudioFile.Decode(folder.Write("a", file), ms => heard += ms, TestContext.Current.CancellationToken);
        Assert.InRange(heard, recording.DurationMs - 30, recording.DurationMs + 30);
        return recording;
    }

    private static double Rms(float[] samples) => Math.Sqrt(samples.Average(s => (double)s * s));

    private static void AssertNear(float[] expected, float[] found, double tolerance)
    {
        // The first and last 20 ms ring, as a cut tone does.
        for (int i = 320; i < found.Length - 320; i++)
            Assert.True(Math.Abs(expected[i] - found[i]) <= tolerance, $"sample {i}: {found[i]} for {expected[i]}");
    }
}
