using CallQa.Ingest;
using CallQa.Tests;
using Xunit;

namespace CallQa.Unit.Ingest;

[Collection(FfmpegCollection.Name)]
public class FfmpegChildTests(SoundFiles files)
{
    private static readonly CancellationToken None = TestContext.Current.CancellationToken;

    [Fact]
    public async Task Cancelled_it_is_gone_with_all_that_it_started()
    {
        using var folder = new TemporaryFolder();
        FfmpegProgram program = Program(folder, Stay(folder) + "wait");
        using var cancel = CancellationTokenSource.CreateLinkedTokenSource(None);
        Task decoding = Task.Run(() => Decoder(FfmpegLimits.Default).Decode(program, _ => { }, cancel.Token));
        while (!Runs(folder))
            await Task.Delay(10, None);

        await cancel.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => decoding);
        while (Runs(folder))
            await Task.Delay(10, None);
    }

    [Fact]
    public async Task Beyond_its_time_it_is_stopped_with_all_that_it_started()
    {
        using var folder = new TemporaryFolder();
        FfmpegProgram program = Program(folder, Stay(folder) + "wait");

        var error = Assert.Throws<AudioException>(() => Decoder(FfmpegLimits.Default with { Wall = TimeSpan.FromSeconds(2) }).Decode(program, _ => { }, None));

        Assert.Equal("decoder-stopped", error.Error);
        while (Runs(folder))
            await Task.Delay(10, None);
    }

    [Fact]
    public async Task What_it_leaves_running_at_its_end_is_ended()
    {
        using var folder = new TemporaryFolder();
        FfmpegProgram program = Program(folder, Stay(folder, "<&- >&- 2>&-") + "exit 1");

        var error = Assert.Throws<AudioException>(() => Decoder(FfmpegLimits.Default).Decode(program, _ => { }, None));

        Assert.Equal(("damaged-audio", "ffmpeg could not decode this FLAC (it gave no reason)"), (error.Error, error.Message));
        while (Runs(folder))
            await Task.Delay(10, None);
    }

    [Fact]
    public void Its_limits_hold_and_it_can_write_nothing_and_sees_nothing_of_the_environment()
    {
        using var folder = new TemporaryFolder();
        FfmpegProgram program = Program(folder, $"echo \"[error] $(ulimit -v) $(ulimit -t) $(ulimit -f) $HOME$LANG\" >&2; read x; (echo y > {folder.At("made")}) 2>/dev/null; exit 1");

        var error = Assert.Throws<AudioException>(() => Decoder(new(1 << 30, 33, TimeSpan.FromMinutes(5))).Decode(program, _ => { }, None));

        Assert.Equal("ffmpeg could not decode this FLAC (1048576 33 0 )", error.Message);
        Assert.False(File.Exists(folder.At("made")) && new FileInfo(folder.At("made")).Length > 0);
    }

    [Fact]
    public async Task Sound_without_end_is_refused_as_soon_as_it_is_too_long_and_nothing_runs_on()
    {
        using var folder = new TemporaryFolder();
        FfmpegProgram program = Program(folder, Stay(folder) + "printf '.snd\\000\\000\\000\\030\\377\\377\\377\\377\\000\\000\\000\\006\\000\\000\\037\\100\\000\\000\\000\\001'; cat /dev/zero");

        var error = Assert.Throws<AudioException>(() => Decoder(FfmpegLimits.Default with { LongestSeconds = 60 }).Decode(program, _ => { }, None));

        Assert.Equal("too-large", error.Error);
        Assert.EndsWith(" s; at most 60 are allowed", error.Message, StringComparison.Ordinal);
        while (Runs(folder))
            await Task.Delay(10, None);
    }

    [Fact]
    public void A_file_with_two_sound_tracks_and_one_with_many_faults_are_told()
    {
        using var folder = new TemporaryFolder();
        const string Sound = "printf '.snd\\000\\000\\000\\030\\377\\377\\377\\377\\000\\000\\000\\006\\000\\000\\037\\100\\000\\000\\000\\001'; head -c 32000 /dev/zero";
        FfmpegProgram two = Program(folder, "echo '[info]   Stream #0:0: Audio: aac' >&2; echo '[info]   Stream #0:1: Audio: aac' >&2; " + Sound);
        Assert.Equal("The file holds 2 sound tracks; the first was read.", Assert.Single(Decoder(FfmpegLimits.Default).Decode(two, _ => { }, None).Notes));

        FfmpegProgram faults = Program(folder, "for i in 1 2 3; do echo \"[x @ 0x1] [error] bad $i\" >&2; done; " + Sound);
        var error = Assert.Throws<AudioException>(() => Decoder(FfmpegLimits.Default).Decode(faults, _ => { }, None));
        Assert.Equal(("damaged-audio", "ffmpeg met 3 faults in this FLAC (the first: bad 1)"), (error.Error, error.Message));
    }

    [Fact]
    public void Lists_of_other_files_and_addresses_are_never_opened()
    {
        using var folder = new TemporaryFolder();
        string secret = files["a.flac"];
        foreach (string list in new[] { $"#EXTM3U\n#EXTINF:2,\n{secret}\n", $"ffconcat version 1.0\nfile '{secret}'\n", "http://127.0.0.1:9/a.mp3\n" })
        {
            string path = folder.Write("a.mp3", list);
            var error = Assert.Throws<AudioException>(() => AudioFile.Decode(path, _ => { }, None));
            Assert.StartsWith("it does not begin like a sound file", error.Message, StringComparison.Ordinal);
            // Even where a list passes for a sound file, ffmpeg reads it as that and as nothing else.
            error = Assert.Throws<AudioException>(() => new FfmpegDecoder("MP3", path, ["mp3"], null, FfmpegLimits.Default).Decode(FfmpegProgram.Find()!, _ => { }, None));
            Assert.Equal("damaged-audio", error.Error);
        }
    }

    private FfmpegDecoder Decoder(FfmpegLimits limits) => new("FLAC", files["a.flac"], ["flac"], null, limits);

    private static FfmpegProgram Program(TemporaryFolder folder, string script)
    {
        string path = folder.Write("ffmpeg", "#!/bin/sh\n" + script + "\n");
        File.SetUnixFileMode(path, UnixFileMode.UserRead | UnixFileMode.UserExecute | UnixFileMode.UserWrite);
        return new(path, Tools.Require("prlimit"), Tools.Require("setsid"));
    }

    // A process that outlives the script, known by its last argument.
    private static string Stay(TemporaryFolder folder, string streams = "") => $"/bin/sh -c 'while :; do sleep 1; done' {folder.Path} {streams} & ";

    private static bool Runs(TemporaryFolder folder) => Directory.EnumerateDirectories("/proc").Any(process =>
    {
        try
        {
            string arguments = File.ReadAllText(Path.Combine(process, "cmdline"));
            return arguments.EndsWith($"\0{folder.Path}\0", StringComparison.Ordinal);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return false; // no process, or it has just ended
        }
    });
}
