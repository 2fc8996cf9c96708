using Xunit;

namespace CallQa.Binary.Forgetting;

/// <summary>A customer or call goes from everywhere and stays away, and nothing else changes.</summary>
[Collection(nameof(Forgettable))]
public sealed class ForgetTests(Forgettable prepared) : IDisposable
{
    private static readonly (string Line, int Code, string Said)[] Wrong =
    [
        ("forget --dataset out --key-file key", 2, "name one of --customer KEY and --call ID"),
        ("forget --dataset out --key-file key --customer a --call b", 2, "name one of --customer KEY and --call ID"),
        ("forget --dataset out --customer a", 2, "no key file is named"),
        ("forget --dataset out --customer a --key-file none", 2, "does not exist; make one with"),
        ("forget --dataset nowhere --customer a --key-file key", 10, "holds no dataset"),
        ("forget --dataset out --customer a --key-file key --also nowhere", 2, "the folder 'nowhere' does not exist"),
        ("retention --dataset out --key-file key", 2, "does not say how long calls are kept"),
        ("retention --dataset out --key-file key --keep-days 0", 2, "--keep-days is '0'; it must be a whole number from 1 on"),
        ("retention --dataset out --key-file key --keep-days 9 --before 2026-10-06", 2, "name one of --keep-days N and --before DAY"),
    ];

    private readonly Forgettable _calls = prepared.Copy();

    public void Dispose() => _calls.Dispose();

    [Fact]
    public void A_customer_goes_from_everywhere_and_stays_away_and_others_stay_as_they_were()
    {
        File.WriteAllText(_calls.Work.At("out/receipts/20261006T000000000Z.json"), """{"paths":["calls/c-1.json"]}""");
        Assert.NotEmpty(_calls.Traces());
        string[] others = Others();
        (int code, string output, string error) = _calls.Forget("--customer", Forgettable.Customer);
        Assert.True(code == 0, error);
        Assert.StartsWith("2 calls removed for good (rows: calls 2, ", output, StringComparison.Ordinal);
        Assert.Contains("nothing is left of it", output, StringComparison.Ordinal);
        Assert.DoesNotContain(Forgettable.Customer, output + error, StringComparison.Ordinal);
        Assert.Empty(_calls.Traces());
        Assert.Equal(others, Others());

        // The same recordings again, one of them under another name and in other bytes.
        File.Move(_calls.Work.At("calls/c-1.json"), _calls.Work.At("calls/renamed.json"));
        File.AppendAllText(_calls.Work.At("calls/c-4.json"), "\n");
        (code, _, error) = _calls.Run("--set", "key-file=key");
        Assert.Equal(0, code);
        Assert.Contains("removed for good", error, StringComparison.Ordinal);
        Assert.Empty(_calls.Traces());
        Assert.Equal(others, Others());
    }

    [Fact]
    public void A_run_without_the_key_is_refused_and_a_later_call_of_the_customer_is_taken()
    {
        Assert.Equal(0, _calls.Forget("--customer", Forgettable.Customer).Code);
        (int code, _, string error) = _calls.Run();
        Assert.Equal(2, code);
        Assert.Contains("only their key tells which must stay away", error, StringComparison.Ordinal);

        File.WriteAllBytes(_calls.Work.At("other"), new byte[32]);
        File.SetUnixFileMode(_calls.Work.At("other"), UnixFileMode.UserRead);
        (code, _, error) = _calls.Run("--set", "key-file=other");
        Assert.Equal(2, code);
        Assert.Contains("made with another key file", error, StringComparison.Ordinal);

        string late = File.ReadAllText(_calls.Work.At("calls/c-1.json")).Replace("c-1", "c-9", StringComparison.Ordinal).Replace("2026-10-05", "2999-10-05", StringComparison.Ordinal);
        File.WriteAllText(_calls.Work.At("calls/c-9.json"), late);
        Assert.Equal(0, _calls.Run("--set", "key-file=key").Code);
        Assert.Equal(["c-2", "c-3", "c-9"], Ids());
    }

    [Fact]
    public void One_call_goes_with_the_clips_that_name_it()
    {
        Directory.CreateDirectory(_calls.Work.At("clips"));
        File.WriteAllText(_calls.Work.At("clips/one.txt"), "call c-1");
        File.WriteAllText(_calls.Work.At("clips/one.wav"), "sound");
        File.WriteAllText(_calls.Work.At("clips/two.txt"), "call c-12");
        Assert.Equal(0, _calls.Forget("--call", "c-1", "--also", "clips").Code);
        Assert.Equal(["c-2", "c-3", "c-4"], Ids());
        Assert.Equal(["two.txt"], Directory.GetFiles(_calls.Work.At("clips")).Select(Path.GetFileName));
    }

    [Fact]
    public void A_file_of_others_in_the_way_stops_it_before_anything_is_lost_to_sight()
    {
        File.WriteAllText(_calls.Work.At("out/notes.txt"), "ring c-4 again");
        (int code, _, string error) = _calls.Forget("--customer", Forgettable.Customer);
        Assert.Equal(1, code);
        Assert.Contains("notes.txt is no file of the dataset and names what is to be removed", error, StringComparison.Ordinal);
        File.Delete(_calls.Work.At("out/notes.txt"));
        (code, string output, _) = _calls.Forget("--customer", Forgettable.Customer);
        Assert.Equal(0, code);
        Assert.Contains("2 calls removed for good", output, StringComparison.Ordinal);
        Assert.Empty(_calls.Traces());
    }

    [Fact]
    public void Days_that_were_put_aside_as_damaged_stop_it()
    {
        Directory.CreateDirectory(_calls.Work.At("out/damaged/2026-10-05"));
        (int code, _, string error) = _calls.Forget("--customer", Forgettable.Customer);
        Assert.Equal(1, code);
        Assert.Contains("nobody can tell whose calls are in them", error, StringComparison.Ordinal);
        Assert.Equal(["c-1", "c-2", "c-3", "c-4"], Ids());
    }

    [Fact]
    public void An_unknown_customer_is_said_so_and_changes_nothing()
    {
        string manifest = File.ReadAllText(_calls.Work.At("out/manifest.json"));
        (int code, string output, _) = _calls.Forget("--customer", "nobody");
        Assert.Equal(0, code);
        Assert.StartsWith("Nothing found", output, StringComparison.Ordinal);
        Assert.Equal(manifest, File.ReadAllText(_calls.Work.At("out/manifest.json")));
        Assert.False(File.Exists(_calls.Work.At("out/tombstones")));
    }

    [Fact]
    public void Wrong_requests_are_refused()
    {
        foreach ((string line, int expected, string said) in Wrong)
        {
            (int code, _, string error) = CallQaProcess.Run(_calls.Work.Path, line.Split(' '));
            Assert.Equal(expected, code);
            Assert.Contains(said, error, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void Days_before_the_first_kept_go_and_do_not_come_back()
    {
        string kept = string.Join('\n', _calls.Rows().Where(r => r.Contains("c-4", StringComparison.Ordinal) && !r.Contains("continuity {", StringComparison.Ordinal)));
        (int code, string output, string error) = CallQaProcess.Run(_calls.Work.Path, "retention", "--dataset", "out", "--key-file", "key", "--before", "2026-10-07");
        Assert.True(code == 0, error);
        Assert.StartsWith("3 calls removed for good", output, StringComparison.Ordinal);
        Assert.Equal(["c-4"], Ids());
        Assert.Equal(kept, string.Join('\n', _calls.Rows()));
        Assert.Equal(0, _calls.Run("--set", "key-file=key").Code);
        Assert.Equal(["c-4"], Ids());
    }

    private string[] Ids() => _calls.Sql("SELECT call_id FROM calls ORDER BY 1");

    private string[] Others() =>
        [.. _calls.Rows().Where(r => !r.Contains("continuity {", StringComparison.Ordinal) && !Forgettable.Ids.Any(id => r.Contains(id, StringComparison.Ordinal)))];
}
