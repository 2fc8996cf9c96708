using Xunit;

namespace CallQa.Binary.Runs;

/// <summary>Workers, memory, locale and time zone change no byte. The combinations below hold every pair of values.</summary>
public sealed class SameBytesTests : IDisposable
{
    private static readonly (string Workers, string Locale, string Zone)[] Combinations =
    [
        ("1", "ru_RU.UTF-8", "UTC"),
        ("8", "ru_RU.UTF-8", "Pacific/Auckland"),
        ("1", "sv_SE.UTF-8", "Pacific/Auckland"),
        ("8", "sv_SE.UTF-8", "UTC"),
        ("1", "C", "UTC"),
        ("8", "C", "Pacific/Auckland"),
    ];

    private readonly WorkFolder _work = new();

    public void Dispose() => _work.Dispose();

    [Fact]
    public void Ready_transcripts_give_the_same_files_whatever_the_workers_the_locale_and_the_time_zone()
    {
        _work.AddTranscripts(ofEach: 2);
        string[][] results = [.. Combinations.Select(c => Run(c.Workers, c.Locale, c.Zone))];
        Assert.All(results, r => Assert.Equal(results[0], r));
    }

    [Fact]
    public void A_recording_gives_the_same_files_too()
    {
        _work.AddTranscripts(ofEach: 1);
        _work.AddRecording("ru-03");
        Assert.Equal(Run("1", "ru_RU.UTF-8", "UTC"), Run("8", "sv_SE.UTF-8", "Pacific/Auckland"));
        Assert.Equal(Run("1", "C", "UTC"), Run("8", "C", "Pacific/Auckland", "--memory", "1650"));
    }

    private string[] Run(string workers, string locale, string zone, params string[] memory)
    {
        string folder = $"out-{workers}-{locale}-{zone.Replace('/', '-')}";
        var variables = new Dictionary<string, string>(StringComparer.Ordinal) { ["LANG"] = locale, ["LC_ALL"] = locale, ["TZ"] = zone };
        using CallQaProcess run = CallQaProcess.Start(_work.Path, variables, ["run", "calls", "--out", folder, "--workers", workers, .. memory]);
        int code = run.End();
        Assert.True(code == 0, $"exit {code}: {run.Error}");
        Assert.Equal(memory.Length > 0, run.Error.Contains("1 worker in place of 8: 'memory' is 1650 MiB", StringComparison.Ordinal));
        return Results.Of(_work.At(folder));
    }
}
