using System.Security.Cryptography;
using CallQa.Dataset;
using CallQa.Dataset.Checking;
using CallQa.Dataset.Manifests;
using CallQa.Dataset.Rows;
using Xunit;

namespace CallQa.Unit.Dataset.Checking;

public sealed class TallyCheckTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Counts_that_are_not_those_of_the_findings_are_told()
    {
        using (DatasetWriter writer = DatasetWriter.TryOpen(_folder.Path, TimeProvider.System, out _)!)
        {
            writer.Stage(ScoredCalls.Full());
            writer.Stage(ScoredCalls.Full("c-2"));
            await writer.PublishAsync(new(ScoredCalls.Record()));
        }

        Assert.Empty(DatasetCheck.Of(_folder.Path, readData: true)!.Faults);
        Manifest manifest = Manifest.Read(_folder.Path)!;
        ManifestFile tallies = manifest.Files.Single(f => f.Table is Table.Tallies);
        TallyRow[] rows = [.. TableFile.Read<TallyRow>(_folder.At(tallies.Path))];
        Assert.Equal(TableFile.Read<FindingRow>(_folder.At(manifest.Files.Single(f => f.Table is Table.Findings).Path)).Count(), rows.Sum(r => r.Met + r.NotMet + r.NotApplicable + r.CannotTell));

        rows[0].Met++;
        await using (FileStream stream = File.Create(_folder.At(tallies.Path)))
            await TableFile.WriteAsync(rows, stream);
        byte[] written = await File.ReadAllBytesAsync(_folder.At(tallies.Path), TestContext.Current.CancellationToken);
        ManifestFile other = tallies with { Bytes = written.Length, Sha256 = Convert.ToHexStringLower(SHA256.HashData(written)) };
        Manifest changed = manifest with { Files = [.. manifest.Files.Select(f => f == tallies ? other : f)] };
        await File.WriteAllBytesAsync(_folder.At("manifest.json"), changed.ToBytes(), TestContext.Current.CancellationToken);

        CheckFault fault = Assert.Single(DatasetCheck.Of(_folder.Path, readData: true)!.Faults, f => f.Found.Contains("counts", StringComparison.Ordinal));
        Assert.Equal(tallies.Path, fault.Path);
    }
}
