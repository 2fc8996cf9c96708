using System.Diagnostics;
using CallQa.Tests;
using Xunit;

namespace CallQa.Unit.Ingest;

/// <summary>
/// The same two seconds in every format that ffmpeg and sox write, each with what a reference decoder makes of it (as WAV);
/// made once, in one run of a program for many files, because starting one costs more than its work.
/// </summary>
public sealed class SoundFiles : IDisposable
{
    /// <summary>Not a whole number of any codec's frames.</summary>
    public const int Count = 16_123;

    private static readonly (string Name, string[] Encode)[] ByFfmpeg =
    [
        ("vorbis.ogg", ["-c:a", "libvorbis"]),
        ("opus.webm", ["-c:a", "libopus"]),
        ("vorbis.mka", ["-c:a", "libvorbis"]),
        ("speex.ogg", ["-c:a", "libspeex"]),
        ("flac.ogg", ["-c:a", "flac"]),
        ("a.mp3", ["-c:a", "libmp3lame"]),
        ("mp3.wav", ["-c:a", "libmp3lame"]),
        ("a.flac", []),
        ("a.m4a", ["-c:a", "aac"]),
        ("a.aac", ["-c:a", "aac"]),
        ("a.wma", ["-c:a", "wmav2"]),
        ("a.wv", []),
        ("a.au", []),
        ("a.aiff", []),
        ("a.caf", []),
        ("a.w64", []),
        ("a.gsm", ["-c:a", "libgsm"]),
        ("a.g722", ["-c:a", "g722", "-ar", "16000"]),
        ("g726.wav", ["-c:a", "adpcm_g726", "-b:a", "32k"]),
    ];

    private static readonly (string Name, string Encoding)[] BySox = [("gsm.wav", "gsm-full-rate"), ("ima.wav", "ima-adpcm"), ("ms.wav", "ms-adpcm")];

    private readonly TemporaryFolder folder = new();

    public SoundFiles()
    {
        string ffmpeg = Tools.Require("ffmpeg"), sox = Tools.Require("sox");
        string source = folder.Write("source.wav", Waves.File(1, 16, 8000, [Source]));
        Run(ffmpeg, ["-i", source, .. ByFfmpeg.SelectMany(f => (string[])[.. f.Encode, folder.At(f.Name)])]);
        // No encoder is at hand for these two; their decoders take any bits for speech.
        folder.Write("a.amr", [.. "#!AMR\n"u8, .. Frames(100, [0x3C, .. new byte[31]])]);
        folder.Write("a.g729", Frames(200, new byte[10]));
        string[] all = [.. ByFfmpeg.Select(f => f.Name), "a.amr", "a.g729"];
        Run(ffmpeg, [
            .. all.SelectMany(n => (string[])["-i", folder.At(n)]),
            .. all.SelectMany((n, i) => (string[])["-map", $"{i}:a", "-c:a", "pcm_f32le", folder.At(n + ".reference.wav")]),
        ]);
        foreach ((string name, string encoding) in BySox)
        {
            Run(sox, ["-D", source, "-e", encoding, folder.At(name)]);
            Run(sox, ["-D", folder.At(name), "-e", "signed-integer", "-b", "16", folder.At(name + ".reference.wav")]);
        }
    }

    /// <summary>A swept tone, so that a shift or a swapped part shows.</summary>
    public static float[] Source { get; } = [.. Enumerable.Range(0, Count).Select(i => (float)(0.4 * Math.Sin(2 * Math.PI * (200 + (i * 0.03)) * i / 8000)))];

    public static IEnumerable<string> Names => [.. ByFfmpeg.Select(f => f.Name), .. BySox.Select(f => f.Name), "a.amr", "a.g729"];

    public string this[string name] => folder.At(name);

    public void Dispose() => folder.Dispose();

    private static byte[] Frames(int count, byte[] frame)
    {
        var random = new Random(7);
        return [.. Enumerable.Range(0, count).SelectMany(_ => Frame())];

        byte[] Frame()
        {
            byte[] made = [.. frame];
            random.NextBytes(made.AsSpan(frame[0] == 0 ? 0 : 1));
            return made;
        }
    }

    private static void Run(string program, IEnumerable<string> arguments)
    {
        bool ffmpeg = program.EndsWith("ffmpeg", StringComparison.Ordinal);
        using Process process = Process.Start(program, [.. ffmpeg ? (string[])["-nostdin", "-v", "error", "-y"] : [], .. arguments]);
        process.WaitForExit();
        Assert.True(process.ExitCode == 0, $"{program} ended with {process.ExitCode}");
    }
}
