using System.Diagnostics;
using System.Globalization;
using System.Runtime.InteropServices;
using System.Text.Json;
using CallQa.Ingest;
using NAudio.Wave;

namespace CallQa.Benchmarks;

/// <summary>
/// What whisper.cpp's own program (<c>whisper-cli</c>) makes of whole channels with its defaults: five beams, higher temperatures where a text is
/// doubtful, flash attention. On one thread, the language told. It loads the model for each channel, which its time holds.
/// </summary>
internal sealed partial class WhisperCli(string program, string models) : ISpeedPeer
{
    private const int Children = -1; // RUSAGE_CHILDREN: all that have ended and were waited for

    /// <inheritdoc/>
    public string Name => Path.GetFileName(program);

    /// <inheritdoc/>
    public async Task<(Transcript Transcript, double Seconds)> MeasureAsync(Recording recording, CallFacts facts)
    {
        string folder = Directory.CreateTempSubdirectory("callqa-speed-").FullName;
        try
        {
            double before = Seconds();
            var heard = new List<(int Channel, TimeRange Time, string Text)>();
            for (int c = 0; c < recording.Channels.Length; c++)
                heard.AddRange((await HearAsync(folder, recording.Channels[c], facts.Language)).Select(h => (c, h.Time, h.Text)));
            return (ChannelText.Transcript(recording, facts, heard), Seconds() - before);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    /// <inheritdoc/>
    public void Dispose()
    {
    }

    private async Task<IEnumerable<(TimeRange Time, string Text)>> HearAsync(string folder, float[] channel, Language language)
    {
        string sound = Path.Combine(folder, "channel.wav"), words = Path.Combine(folder, "words");
        await using (var wave = new WaveFileWriter(sound, new WaveFormat(Recording.Rate, 16, 1)))
            wave.WriteSamples(channel, 0, channel.Length);
        var start = new ProcessStartInfo(program, ["-t", "1", "-m", Path.Combine(models, "ggml-base-q8_0.bin"), "-l", language.Code(), "-oj", "-of", words, "-f", sound])
        {
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        using Process process = Process.Start(start)!;
        await Task.WhenAll(process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync(), process.WaitForExitAsync());
        if (process.ExitCode != 0)
            throw new InvalidDataException(string.Create(CultureInfo.InvariantCulture, $"{program} ended with {process.ExitCode}"));
        using JsonDocument json = JsonDocument.Parse(await File.ReadAllBytesAsync(words + ".json"));
        return
        [
            .. json.RootElement.GetProperty("transcription").EnumerateArray()
                .Select(s => (ChannelText.Range(s.GetProperty("offsets").GetProperty("from").GetInt64(), s.GetProperty("offsets").GetProperty("to").GetInt64()), s.GetProperty("text").GetString()!)),
        ];
    }

    // Processor time of the programs that this one started and that have ended.
    private static double Seconds() => Usage(Children, out ResourceUsage used) == 0
        ? used.UserSeconds + used.SystemSeconds + ((used.UserMicroseconds + used.SystemMicroseconds) / 1e6)
        : throw new InvalidOperationException("getrusage failed");

    [LibraryImport("libc", EntryPoint = "getrusage")]
    private static partial int Usage(int who, out ResourceUsage used);

    [StructLayout(LayoutKind.Sequential, Size = 144)]
    private struct ResourceUsage
    {
        public long UserSeconds, UserMicroseconds, SystemSeconds, SystemMicroseconds;
    }
}
