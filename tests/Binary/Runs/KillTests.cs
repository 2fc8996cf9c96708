using Xunit;

namespace CallQa.Binary.Runs;

/// <summary>Killed at any moment, the next run of the same command ends as an undisturbed one.</summary>
public sealed class KillTests : IDisposable
{
    private readonly WorkFolder _work = new();

    public void Dispose() => _work.Dispose();

    [Fact]
    public void Killed_at_chosen_and_at_random_moments_a_run_goes_on_and_ends_as_if_undisturbed()
    {
        _work.AddTranscripts(ofEach: 4);
        string[] expected = Undisturbed();
        Func<string, bool>[] moments =
        [
            folder => Results.Staged(folder) >= 1,
            folder => Results.Staged(folder) >= 9,
            folder => Directory.Exists(Path.Combine(folder, "staging", "publish")),
            folder => Directory.Exists(Path.Combine(folder, "calls")),
            folder => Directory.Exists(Path.Combine(folder, "scorecards")),
            folder => File.Exists(Path.Combine(folder, "manifest.json")),
        ];
        int killed = 0;
        for (int i = 0; i < moments.Length; i++)
        {
            string folder = $"out-moment-{i}";
            killed += KillWhen(folder, () => moments[i](_work.At(folder))) ? 1 : 0;
            Assert.Equal(expected, Finished(folder));
        }

        Assert.True(killed >= 4, $"Only {killed} of {moments.Length} runs were killed before their end.");

        // Several deaths of one run, at moments that nobody chose.
        var random = new Random(20261128);
        for (int death = 0; death < 3; death++)
        {
            long until = Environment.TickCount64 + random.Next(300, 3000);
            KillWhen("out-random", () => Environment.TickCount64 >= until);
        }

        Assert.Equal(expected, Finished("out-random"));
    }

    [Fact]
    public void Killed_while_a_recording_is_heard_a_run_goes_on_and_ends_as_if_undisturbed()
    {
        _work.AddTranscripts(ofEach: 2);
        _work.AddRecording("sv-02");
        string[] expected = Undisturbed();

        // The recording is the largest input and is begun first; transcripts are finished long before it.
        Assert.True(KillWhen("out", () => Results.Staged(_work.At("out")) >= 6));
        Assert.False(File.Exists(_work.At("out/manifest.json")));
        Assert.Equal(expected, Finished("out"));
    }

    private string[] Undisturbed() => Finished("out-undisturbed");

    /// <summary>True where the run was still going on when it was killed.</summary>
    private bool KillWhen(string folder, Func<bool> moment)
    {
        using CallQaProcess run = CallQaProcess.Start(_work.Path, null, "run", "calls", "--out", folder);
        run.WaitUntil(moment);
        bool going = !run.HasEnded;
        run.Kill();
        return going;
    }

    private string[] Finished(string folder)
    {
        (int code, _, string error) = CallQaProcess.Run(_work.Path, "run", "calls", "--out", folder);
        Assert.True(code == 0, $"exit {code}: {error}");
        Assert.False(Directory.Exists(_work.At($"{folder}/staging")));
        return Results.Of(_work.At(folder));
    }
}
