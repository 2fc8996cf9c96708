namespace CallQa.Ingest;

/// <summary>Where ffmpeg, and what it is started through, lie.</summary>
/// <param name="Ffmpeg">Path of ffmpeg.</param>
/// <param name="Prlimit">Path of prlimit, which sets limits before ffmpeg begins.</param>
/// <param name="Setsid">Path of setsid, which gives it a group of its own: Ctrl-C must not make a decoder's end look like damage.</param>
public sealed record FfmpegProgram(string Ffmpeg, string Prlimit, string Setsid)
{
    /// <summary>The formats that only ffmpeg decodes, for messages.</summary>
    public const string Adds = "MP3, FLAC, M4A, AAC, AMR, WebM, WMA, AIFF, AU, CAF, W64, GSM, ADPCM and G.729";

    /// <summary>What installs what is missing.</summary>
    public const string Install = "apt-get install ffmpeg util-linux";

    /// <summary>Looks along the PATH; null where one of them is missing.</summary>
    public static FfmpegProgram? Find() =>
        OnPath("ffmpeg") is { } ffmpeg && OnPath("prlimit") is { } prlimit && OnPath("setsid") is { } setsid
            ? new(ffmpeg, prlimit, setsid)
            : null;

    private static string? OnPath(string program) =>
        (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries)
            .Select(folder => Path.Combine(folder, program))
            .FirstOrDefault(File.Exists);
}
