using Xunit;

namespace CallQa.Binary.Runs;

/// <summary>A run cut into shards, each done by a process of its own, as on several machines.</summary>
public sealed class ShardRunTests : IDisposable
{
    private readonly WorkFolder _work = new();

    public void Dispose() => _work.Dispose();

    [Fact]
    public void One_shard_done_twice_at_once_and_one_killed_merge_to_the_bytes_of_one_run()
    {
        _work.AddTranscripts(ofEach: 3);
        File.WriteAllText(_work.At("calls/Бронь Åsa.json"), "{ this is no JSON");
        Assert.Equal(3, CallQaProcess.Run(_work.Path, "run", "calls", "--out", "single").Code);

        (int code, string output, string error) = Run("plan", "calls", "--out", "out", "--shards", "3", "--plan", "plans/oct.json");
        Assert.True(code == 0, error);
        Assert.Contains("3 shards of about 0:03 to 0:04 of sound", output, StringComparison.Ordinal);

        // Another working folder: a plan tells by itself where all lies.
        using (CallQaProcess killed = CallQaProcess.Start(_work.At("calls"), null, "work", "../plans/oct.json", "--shard", "2", "--workers", "1"))
        {
            Assert.True(killed.WaitUntil(() => Finished("0002") >= 1), killed.Error);
            killed.Kill();
        }

        using (CallQaProcess one = Work("SLURM_ARRAY_TASK_ID", "1"), other = Work("PARALLEL_SEQ", "2"))
            Assert.Equal((0, 0), (one.End(), other.End()));
        using (CallQaProcess stopped = Work("JOB_COMPLETION_INDEX", "0"))
        {
            Assert.True(stopped.WaitUntil(() => Finished("0000") >= 1), stopped.Error);
            stopped.Interrupt();
            Assert.Equal(130, stopped.End());
            Assert.Contains("cancelled, the same command goes on; ", stopped.Error, StringComparison.Ordinal);
        }

        using (CallQaProcess first = Work("AWS_BATCH_JOB_ARRAY_INDEX", "0"))
            Assert.Equal(0, first.End());
        (code, _, error) = Run("work", "plans/oct.json", "--shard", "2");
        Assert.True(code == 0, error);
        Assert.Contains("finished by a run that was broken off", error, StringComparison.Ordinal);
        (code, output, error) = Run("merge", "plans/oct.json", "--log", "json");
        Assert.True(code == 3, error);
        Assert.Contains("Not processed, transcript (1): damaged-transcript.", output, StringComparison.Ordinal);
        Assert.Equal(Results.Of(_work.At("single")), Results.Of(_work.At("out")));
        Assert.Equal(0, CallQaProcess.Run(_work.Path, "check", "--read-data", "--dataset", "out").Code);
        Assert.Empty(Directory.GetFiles(_work.At("plans"), "*-*", SearchOption.AllDirectories));
    }

    [Fact]
    public void Mistakes_are_told_and_change_nothing()
    {
        _work.AddTranscripts(ofEach: 1);
        (string[] Arguments, int Code, string Said)[] mistakes =
        [
            (["plan", "calls", "--out", "out", "--shards", "0"], 2, "--shards is '0'; it must be a whole number from 1 to 10000."),
            (["plan", "calls", "--out", "calls/out", "--shards", "2"], 2, "the folder of results 'calls/out' lies in 'calls'"),
            (["plan", "calls", "--out", "out", "--shards", "2", "--plan", "calls/plan.json"], 2, "the plan 'calls/plan.json' lies in 'calls'"),
            (["work", "none.json", "--shard", "0"], 2, "the plan 'none.json' cannot be read"),
            (["work", "calls/dev-en-001.json", "--shard", "0"], 2, "calls/dev-en-001.json: no plan that can be worked"),
            (["plan", "calls", "--out", "out", "--shards", "2"], 0, ""),
            (["work", "plan.json", "--shard", "auto"], 2, "none of SLURM_ARRAY_TASK_ID, JOB_COMPLETION_INDEX, AWS_BATCH_JOB_ARRAY_INDEX, PARALLEL_SEQ is set"),
            (["work", "plan.json", "--shard", "2"], 2, "it must be one of 0 to 1"),
            (["work", "plan.json", "--shard", "0", "--set", "redaction.phones=off"], 2, "other personal data is replaced than the plan was made with"),
            (["work", "plan.json", "--shard", "0"], 0, "shard 0 (0 to 1): 2 of 2 calls finished"),
            (["plan", "calls", "--out", "out", "--shards", "3"], 2, "'plan.json' is another plan, and shards of it have been worked. Merge it first"),
            (["merge", "plan.json"], 75, "1 shard is not done: 1."),
        ];
        foreach ((string[] arguments, int expected, string said) in mistakes)
        {
            (int code, string output, string error) = Run(arguments);
            Assert.True(code == expected, $"{string.Join(' ', arguments)}: exit {code}: {error}");
            Assert.Contains(said, output + error, StringComparison.Ordinal);
        }

        Assert.False(File.Exists(_work.At("out/manifest.json")));
    }

    private (int Code, string Output, string Error) Run(params IEnumerable<string> arguments) => CallQaProcess.Run(_work.Path, arguments);

    private CallQaProcess Work(string variable, string value) => CallQaProcess.Start(
        _work.Path, new Dictionary<string, string>(StringComparer.Ordinal) { [variable] = value }, "work", "plans/oct.json", "--shard", "auto", "--workers", "1");

    private int Finished(string shard) => Directory.GetDirectories(_work.Path, shard, SearchOption.AllDirectories)
        .Sum(d => Directory.GetFiles(d, "??????-????????????????.json").Length);
}
