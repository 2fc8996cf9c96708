using System.Globalization;

namespace CallQa.Ingest;

/// <summary>
/// Decodes through ffmpeg what is not decoded in this process. ffmpeg writes AU, whose header tells rate and channels, to a
/// pipe; no file is made.
/// </summary>
/// <param name="format">The format's name, for messages.</param>
/// <param name="path">Full path of the file.</param>
/// <param name="input">ffmpeg's name of the format.</param>
/// <param name="check">Looks at the file before; throws <see cref="AudioException"/>.</param>
/// <param name="limits">What ffmpeg may use.</param>
internal sealed class FfmpegDecoder(string format, string path, string[] input, Action<Stream>? check, FfmpegLimits limits) : IAudioDecoder
{
    // A last block cut short is common and harmless; more faults than these are not.
    private const int HarmlessErrors = 2;

    // Codecs begin and end with a part of a frame, and containers round; a lost goodbye is longer.
    private const double LengthTolerance = 0.5;

    /// <inheritdoc/>
    public Recording Decode(Stream file, Action<long> decoded, CancellationToken ct)
    {
        FfmpegProgram program = FfmpegProgram.Find()
            ?? throw new AudioException("no-ffmpeg", $"it is {format}, which only ffmpeg can decode, and ffmpeg is not there; install it ({FfmpegProgram.Install})");
        check?.Invoke(file);
        return Decode(program, decoded, ct);
    }

    /// <summary>Decodes with this ffmpeg.</summary>
    internal Recording Decode(FfmpegProgram program, Action<long> decoded, CancellationToken ct)
    {
        using FfmpegChild child = FfmpegChild.Start(program, Arguments(), limits, ct);
        Resampler[] channels = [];
        int rate = 0;
        long frames = 0;
        if (AuStream.Open(child.Output) is { } sound)
        {
            AudioLimits.CheckChannels(sound.Channels);
            AudioLimits.CheckRate(sound.Rate);
            rate = (int)sound.Rate;
            channels = [.. Enumerable.Range(0, sound.Channels).Select(_ => new Resampler(rate))];
            frames = Read(sound, channels, decoded);
        }

        (int exit, bool stopped) = child.Wait();
        ct.ThrowIfCancellationRequested();
        if (stopped)
            throw new AudioException("decoder-stopped", $"ffmpeg was stopped at its limits ({limits.Wall.TotalMinutes:0.#} min, {limits.ProcessorSeconds} s of processor time, {limits.MemoryBytes >> 20} MB), or crashed, while it read this {format}");
        double seconds = rate == 0 ? 0 : (double)frames / rate;
        Check(child.Log, exit, seconds);
        return new([.. channels.Select(c => c.Finish())], $"{format} {rate} Hz", [.. Notes(child.Log)]);
    }

    private long Read(AuStream sound, Resampler[] channels, Action<long> decoded)
    {
        float[] samples = new float[AuStream.BlockFrames];
        long frames = 0, ms = 0;
        while (sound.Next() is { Length: > 0 } block)
        {
            Interleaved.Feed(block, samples, channels);
            frames += block.Length / channels.Length;
            AudioLimits.CheckLength((double)frames / sound.Rate, limits.LongestSeconds);
            long now = frames * 1000 / sound.Rate;
            decoded(now - ms);
            ms = now;
        }

        return frames;
    }

    private void Check(FfmpegLog log, int exit, double seconds)
    {
        bool lacksDecoder = log.FirstError.Contains("decoder", StringComparison.OrdinalIgnoreCase) && log.FirstError.Contains("found", StringComparison.Ordinal);
        if (lacksDecoder || log.FirstError.StartsWith("Unknown input format", StringComparison.Ordinal))
            throw AudioException.Unsupported($"it is {format}, and this ffmpeg cannot decode it ({Said(log)})");
        if (exit != 0 || (seconds <= 0 && log.Errors > 0))
            throw AudioException.Damaged($"ffmpeg could not decode this {format} ({Said(log)})");
        if (seconds <= 0)
            throw new AudioException("empty", "it holds no samples");
        if (log.Errors > HarmlessErrors + (seconds / 60))
            throw AudioException.Damaged($"ffmpeg met {log.Errors} faults in this {format} (the first: {Said(log)})");
        if (log.Declared is { } declared && Math.Abs(declared - seconds) > LengthTolerance)
            throw AudioException.Damaged(string.Create(CultureInfo.InvariantCulture, $"its header declares {declared:0.##} s of sound, but {seconds:0.##} s could be decoded"));
    }

    private static IEnumerable<string> Notes(FfmpegLog log)
    {
        if (log.Errors > 0)
            yield return $"Faults that ffmpeg met while it decoded the recording: {log.Errors}.";
        if (log.Tracks > 1)
            yield return $"The file holds {log.Tracks} sound tracks; the first was read.";
    }

    private string Said(FfmpegLog log) => log.FirstError.Length == 0 ? "it gave no reason" : log.FirstError.Replace(path, "the file", StringComparison.Ordinal);

    private IEnumerable<string> Arguments() =>
    [
        "-nostdin", "-hide_banner", "-nostats", "-loglevel", "level+info", "-protocol_whitelist", "file,pipe", "-threads", "1",
        "-f", .. input, "-i", "file:" + path,
        "-map", "0:a:0", "-map_metadata", "-1", "-threads", "1", "-c:a", "pcm_f32be", "-f", "au", "pipe:1",
    ];
}
