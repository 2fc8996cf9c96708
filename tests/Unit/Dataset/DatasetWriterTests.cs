using System.Globalization;
using CallQa.Dataset;
using CallQa.Dataset.Manifests;
using Xunit;

namespace CallQa.Unit.Dataset;

public sealed class DatasetWriterTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("staging/plan.docx")]
    [InlineData("calls/mine.parquet")]
    [InlineData("history/manifest-000001.json")]
    public void A_folder_of_somebody_elses_is_refused_and_nothing_in_it_is_touched(string file)
    {
        string path = _folder.Write(file, "mine");

        InvalidDataException refused = Assert.Throws<InvalidDataException>(() => Open());

        Assert.Contains($"holds '{file.Split('/')[0]}', a name that a dataset keeps for itself", refused.Message, StringComparison.Ordinal);
        Assert.Equal([path], Directory.GetFiles(_folder.Path, "*", SearchOption.AllDirectories));
    }

    [Fact]
    public async Task A_staged_call_is_seen_by_the_next_writer_and_by_no_reader()
    {
        using (DatasetWriter first = Open())
            first.Stage(ScoredCalls.Full("c-1"));

        Assert.Null(DatasetReader.Open(_folder.Path));
        using DatasetWriter second = Open();
        LedgerEntry entry = second.Done.Ledger(ScoredCalls.Run)[new("c-1")];
        Assert.True(entry.Staged);
        Assert.Equal(new CallKeys("w1", "a1", "f1"), entry.Keys);
        Assert.Equal("c-1", second.Read(new HashSet<CallId> { new("c-1") }, ScoredCalls.Run).Single().Id.Value);

        await second.PublishAsync(new(ScoredCalls.Record()));
        Assert.False(second.Done.Ledger(ScoredCalls.Run)[new("c-1")].Staged);
        Assert.False(Directory.Exists(_folder.At("staging")));
    }

    [Fact]
    public async Task Results_whose_manifest_is_lost_are_refused_and_none_is_removed()
    {
        using (DatasetWriter writer = Open())
        {
            writer.Stage(ScoredCalls.Full("c-1"));
            await writer.PublishAsync(new(ScoredCalls.Record()));
        }

        File.Delete(_folder.At("manifest.json"));
        string[] before = Directory.GetFiles(_folder.Path, "*", SearchOption.AllDirectories);

        InvalidDataException refused = Assert.Throws<InvalidDataException>(() => Open());

        Assert.Contains("put that file back", refused.Message, StringComparison.Ordinal);
        Assert.Equal(before, Directory.GetFiles(_folder.Path, "*", SearchOption.AllDirectories));
    }

    [Fact]
    public async Task Calls_that_come_later_join_their_day_as_if_all_had_come_at_once()
    {
        string[] ids = ["c-5", "c-1", "c-3", "c-2", "c-4", "C-1"];
        using (DatasetWriter writer = Open())
            foreach (string id in ids)
            {
                writer.Stage(ScoredCalls.Full(id));
                await writer.PublishAsync(new(ScoredCalls.Record()));
            }

        using var other = new TemporaryFolder();
        using (DatasetWriter writer = DatasetWriter.TryOpen(other.Path, TimeProvider.System, out _)!)
        {
            foreach (string id in ids)
                writer.Stage(ScoredCalls.Full(id));
            await writer.PublishAsync(new(ScoredCalls.Record()));
        }

        Assert.Equal(Manifest.Read(other.Path)!.Files, Manifest.Read(_folder.Path)!.Files);
    }

    [Fact]
    public async Task A_call_that_moves_to_another_day_leaves_its_old_one()
    {
        using DatasetWriter writer = Open();
        writer.Stage(ScoredCalls.Full("c-1", "2026-10-06T10:00:00+02:00"));
        await writer.PublishAsync(new(ScoredCalls.Record()));
        writer.Stage(ScoredCalls.Full("c-1", "2026-10-07T10:00:00+02:00"));
        await writer.PublishAsync(new(ScoredCalls.Record()));

        Assert.Equal([new DateOnly(2026, 10, 7)], DatasetReader.Open(_folder.Path)!.Days());
        Assert.False(Directory.Exists(_folder.At("calls/day=2026-10-06")));
    }

    [Fact]
    public async Task A_file_that_the_manifest_does_not_name_does_not_exist_for_readers_and_goes_with_the_next_writer()
    {
        using (DatasetWriter writer = Open())
        {
            writer.Stage(ScoredCalls.Full());
            await writer.PublishAsync(new(ScoredCalls.Record()));
        }

        DatasetReader reader = DatasetReader.Open(_folder.Path)!;
        string stray = Path.Combine(Path.GetDirectoryName(reader.Files(Table.Calls)[0])!, "calls-0000000000000000.parquet");
        await File.WriteAllTextAsync(stray, "no parquet", TestContext.Current.CancellationToken);

        Assert.Single(DatasetReader.Open(_folder.Path)!.Files(Table.Calls));
        Open().Dispose();
        Assert.False(File.Exists(stray));
        Assert.Single(reader.Calls(reader.Days()[0]));
    }

    [Fact]
    public async Task Every_file_is_as_its_manifest_says_and_only_the_owner_may_read_it()
    {
        using DatasetWriter writer = Open();
        writer.Stage(ScoredCalls.Full());
        await writer.PublishAsync(new(ScoredCalls.Record(), [], []));

        Manifest manifest = Manifest.Read(_folder.Path)!;
        Assert.Equal(
            ["calls", "extracts", "findings", "runs", "scorecards", "tallies", "utterances"],
            manifest.Files.Select(f => f.Table));
        foreach (ManifestFile file in manifest.Files)
        {
            string path = _folder.At(file.Path);
            Assert.Equal(file.Sha256, Durable.Sha256(path));
            Assert.Equal(file.Bytes, new FileInfo(path).Length);
            Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(path));
        }
    }

    [Fact]
    public async Task Seven_older_manifests_are_kept_with_all_their_files()
    {
        using DatasetWriter writer = Open();
        for (int i = 0; i < 12; i++)
        {
            writer.Stage(ScoredCalls.Full("c-1", findings: string.Create(CultureInfo.InvariantCulture, $"f{i}")));
            await writer.PublishAsync(new(ScoredCalls.Record()));
        }

        string[] past = [.. Directory.GetFiles(_folder.At("history"), "manifest-*.json").Order(StringComparer.Ordinal)];
        Assert.Equal(7, past.Length);
        Assert.EndsWith("manifest-000011.json", past[^1], StringComparison.Ordinal);
        foreach (ManifestFile file in past.SelectMany(p => Manifest.ReadFile(p)!.Files))
            Assert.Equal(file.Sha256, Durable.Sha256(File.Exists(_folder.At(file.Path)) ? _folder.At(file.Path) : _folder.At("history/" + file.Path)));
        Assert.Equal(7, Directory.GetFiles(_folder.At("history/calls"), "*.parquet", SearchOption.AllDirectories).Length);
        Assert.Single(Directory.GetFiles(_folder.At("calls"), "*.parquet", SearchOption.AllDirectories));
    }

    [Fact]
    public async Task A_reader_goes_on_while_the_dataset_is_replaced()
    {
        using DatasetWriter writer = Open();
        writer.Stage(ScoredCalls.Full());
        await writer.PublishAsync(new(ScoredCalls.Record()));
        DatasetReader before = DatasetReader.Open(_folder.Path)!;

        writer.Stage(ScoredCalls.Full(findings: "f2"));
        await writer.PublishAsync(new(ScoredCalls.Record()));

        Assert.Equal("f1", before.Calls(before.Days()[0]).Single().Keys.Findings);
    }

    [Fact]
    public async Task What_a_publication_killed_after_its_manifest_left_is_cleared_by_the_next_writer()
    {
        using (DatasetWriter writer = Open())
        {
            writer.Stage(ScoredCalls.Full());
            await writer.PublishAsync(new(ScoredCalls.Record()));
        }

        Directory.CreateDirectory(_folder.At("staging/run-1"));
        Directory.CreateDirectory(_folder.At("staging/publish"));
        await File.WriteAllTextAsync(_folder.At("staging/publish/calls.parquet"), "half", TestContext.Current.CancellationToken);

        Open().Dispose();
        Assert.False(Directory.Exists(_folder.At("staging")));
    }

    [Fact]
    public void A_second_writer_is_told_who_holds_the_dataset()
    {
        using DatasetWriter first = Open();
        Assert.Null(DatasetWriter.TryOpen(_folder.Path, TimeProvider.System, out LockHolder? holder));
        Assert.Equal(Environment.ProcessId, holder!.Process);
        Assert.Equal(Environment.MachineName, holder.Host);
    }

    [Fact]
    public void A_lock_whose_holder_is_gone_is_taken_over()
    {
        File.WriteAllText(_folder.At("lock"), """{"Process":999999,"Host":"gone","Since":"2026-10-06T00:00:00+00:00"}""");
        using DatasetWriter writer = Open();
        Assert.NotNull(writer);
    }

    private DatasetWriter Open() => DatasetWriter.TryOpen(_folder.Path, TimeProvider.System, out _)!;
}
