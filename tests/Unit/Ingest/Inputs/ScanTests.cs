using System.Diagnostics;
using CallQa.Ingest;
using Xunit;
using Folder = CallQa.Unit.TemporaryFolder;

namespace CallQa.Unit.Ingest;

public class ScanTests
{
    private const string Sidecar = """{"call":{"id":"a"}}""";
    private const string Transcript = """{"call":{"id":"a"},"schema":"callqa.transcript/1"}""";

    [Fact]
    public void Calls_come_in_ordinal_order_with_their_sidecars()
    {
        using var folder = new Folder();
        foreach (string name in new[] { "b.wav", "a.opus", "sub/c.WAV", "Z.wav" })
            folder.Write(name, "");
        folder.Write("a.json", Sidecar);
        folder.Write("t.json", Transcript);

        InputScan scan = Inputs.Scan([folder.Path]);

        Assert.Equal(["Z.wav", "a.opus", "b.wav", "sub/c.WAV", "t.json"], scan.Inputs.Select(i => i.RelativePath));
        Assert.Equal(Path.Combine(folder.Path, "a.json"), scan.Inputs[1].Sidecar);
        Assert.Null(scan.Inputs[2].Sidecar);
        Assert.Equal(InputKind.Transcript, scan.Inputs[4].Kind);
        Assert.Empty(scan.Refused);
    }

    [Fact]
    public async Task A_named_pipe_is_an_empty_file_and_nobody_waits_for_its_writer()
    {
        using var folder = new Folder();
        foreach (string name in new[] { "a.json", "b.wav", "b.json", "c.wav" })
            using (Process made = Process.Start("mkfifo", folder.At(name)))
                await made.WaitForExitAsync(TestContext.Current.CancellationToken);
        folder.Write("c.json", """{"call":{"id":"c","agent":"e01","started_at":"2026-10-06T10:15:30+01:00"}}""");

        // On a thread of its own: a read that waits fails the test instead of hanging it.
        Task<IngestOutcome[]> reading = Task.Run(async () =>
        {
            using Ingester ingester = Ingesters.WithoutModels();
            var outcomes = new List<IngestOutcome>();
            foreach (CallInput input in Inputs.Scan([folder.Path]).Inputs)
            {
                ingester.KeyFor(input);
                outcomes.Add(await ingester.ReadAsync(input, TestContext.Current.CancellationToken));
            }

            return outcomes.ToArray();
        });
        Assert.Same(reading, await Task.WhenAny(reading, Task.Delay(TimeSpan.FromSeconds(30), TestContext.Current.CancellationToken)));
        IngestOutcome[] read = await reading;

        Assert.Equal(3, read.Length);
        Assert.All(read, r => Assert.Contains("is empty, or no ordinary file", r.Problem!.Found, StringComparison.Ordinal));
    }

    [Fact]
    public void A_transcript_takes_the_place_of_the_recording_of_its_name_and_that_is_said()
    {
        using var folder = new Folder();
        folder.Write("a.wav", "");
        folder.Write("a.json", Transcript);

        InputScan scan = Inputs.Scan([folder.Path]);

        Assert.Equal("a.json", Assert.Single(scan.Inputs).RelativePath);
        Assert.StartsWith("a.wav: its transcript", Assert.Single(scan.Notes), StringComparison.Ordinal);
    }

    [Fact]
    public void What_looks_like_a_call_and_cannot_be_read_is_refused_by_name_and_the_rest_passed_over()
    {
        using var folder = new Folder();
        foreach (string name in new[] { "a.xyz", "b.txt", "README.md", "gold.tsv", ".hidden.wav", ".git/c.wav" })
            folder.Write(name, "");
        folder.Write("d.json", "{}");
        folder.Write("broken.json", "{");

        InputScan scan = Inputs.Scan([folder.Path]);

        Assert.Equal(["a.xyz", "b.txt", "d.json"], scan.Refused.Select(r => r.Path));
        Assert.Contains("'.xyz' is no format that can be read", scan.Refused[0].Found, StringComparison.Ordinal);
        Assert.Equal("broken.json", Assert.Single(scan.Inputs).RelativePath);
        Assert.Equal("2 files that are no calls were passed over: README.md, gold.tsv.", Assert.Single(scan.Notes));
        Assert.Single(Inputs.Scan([Path.Combine(folder.Path, "gold.tsv")]).Refused);
    }

    [Fact]
    public void A_file_whose_ending_nobody_knows_is_a_recording_where_it_begins_like_one()
    {
        using var folder = new Folder();
        folder.Write("a.rec", Waves.File(1, 16, 8000, [Waves.Tone(8000, 80, 440)]));
        folder.Write("b.rec", "no sound");
        folder.Write("a.json", Sidecar);

        InputScan scan = Inputs.Scan([folder.Path]);

        CallInput input = Assert.Single(scan.Inputs);
        Assert.Equal(("a.rec", InputKind.Recording, folder.At("a.json")), (input.RelativePath, input.Kind, input.Sidecar));
        Assert.Equal("b.rec", Assert.Single(scan.Refused).Path);
    }

    [Fact]
    public void Links_do_not_lead_out_and_a_file_given_twice_is_one_call()
    {
        using var outside = new Folder();
        using var folder = new Folder();
        string secret = outside.Write("secret.wav", "");
        string own = folder.Write("own.wav", "");
        File.CreateSymbolicLink(Path.Combine(folder.Path, "out.wav"), secret);
        Directory.CreateSymbolicLink(Path.Combine(folder.Path, "out"), outside.Path);

        InputScan scan = Inputs.Scan([folder.Path, own]);

        Assert.Equal("own.wav", Assert.Single(scan.Inputs).RelativePath);
        Assert.Equal("out.wav", Assert.Single(scan.Refused).Path);
    }

    [Fact]
    public void A_missing_folder_is_an_error_that_names_it()
    {
        var error = Assert.Throws<DirectoryNotFoundException>(() => Inputs.Scan(["no/such/folder"]));
        Assert.Contains("'no/such/folder' does not exist", error.Message, StringComparison.Ordinal);
    }
}
