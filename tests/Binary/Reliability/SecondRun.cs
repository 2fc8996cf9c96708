namespace CallQa.Binary.Reliability;

/// <summary>
/// The situation that every fault is tried in: a dataset with one call, and a run that adds a second one to the same day, so
/// that it stages, merges, keeps the older state and clears up.
/// </summary>
internal sealed class SecondRun : IDisposable
{
    private readonly WorkFolder _work = new();

    public SecondRun()
    {
        Directory.CreateDirectory(_work.At("calls"));
        Write("a", "Good morning, you are speaking to Anna.");
        End(Start(Base), 0);
        Before = Results(Base);
        Write("b", "Доброе утро, меня зовут Ольга.");
        Copy("expected");
        End(Start("expected"), 0);
        After = Results("expected");
    }

    public const string Base = "base";

    public string Folder => _work.Path;

    /// <summary>What counts before the run.</summary>
    public string[] Before { get; }

    /// <summary>What counts after it.</summary>
    public string[] After { get; }

    public void Dispose() => _work.Dispose();

    public string At(string name) => _work.At(name);

    public static string[] Arguments(string folder) => ["run", "calls", "--out", folder, "--workers", "1"];

    public CallQaProcess Start(string folder) => CallQaProcess.Start(_work.Path, null, Arguments(folder));

    /// <summary>Waits for its end and gives the exit code; another one than <paramref name="expected"/>, where given, fails.</summary>
    public static int End(CallQaProcess run, int? expected = null)
    {
        using (run)
        {
            int code = run.End();
            Xunit.Assert.True(expected is null || code == expected, $"exit {code}: {run.Error}");
            return code;
        }
    }

    /// <summary>A fresh copy of the dataset before the run.</summary>
    public void Copy(string folder)
    {
        if (Directory.Exists(At(folder)))
            Directory.Delete(At(folder), recursive: true);
        foreach (string file in Directory.GetFiles(At(Base), "*", SearchOption.AllDirectories))
        {
            string to = Path.Combine(At(folder), Path.GetRelativePath(At(Base), file));
            Directory.CreateDirectory(Path.GetDirectoryName(to)!);
            File.Copy(file, to);
        }
    }

    /// <summary>What counts, all there and as the manifest says; continuity comes a step later than the calls.</summary>
    public string[] Results(string folder) => [.. Runs.Results.Of(At(folder)).Where(f => !f.StartsWith("continuity/", StringComparison.Ordinal))];

    private void Write(string id, string text) => File.WriteAllText(
        At($"calls/{id}.json"),
        $$"""
        {"schema":"callqa.transcript/1","call":{"id":"{{id}}","agent":"a1","started_at":"2026-10-05T10:00:00+02:00","language":"en","duration_s":20},
         "utterances":[{"speaker":"agent","start_s":0,"end_s":4,"text":"{{text}}"}]}
        """);
}
