using CallQa.Dataset;
using CallQa.Dataset.Checking;
using Xunit;

namespace CallQa.Unit.Dataset.Checking;

/// <summary>One bit turned over anywhere in what counts or in an older state is found, and its file named.</summary>
public sealed class BitFlipTests : IDisposable
{
    private const int Flips = 1000;
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task A_thousand_flipped_bits_are_found_and_the_file_is_named()
    {
        await PublishAsync(ScoredCalls.Full());
        await PublishAsync(ScoredCalls.Full("c-2"), ScoredCalls.Full("c-3", "2026-10-09T10:00:00+02:00"));
        Assert.Empty(DatasetCheck.Of(_folder.Path, readData: true)!.Faults);
        string[] files = [.. Directory.GetFiles(_folder.Path, "*", SearchOption.AllDirectories).Where(f => !f.EndsWith("/lock", StringComparison.Ordinal)).Order(StringComparer.Ordinal)];
        Assert.Contains(files, f => f.Contains("/history/manifest-", StringComparison.Ordinal));
        var random = new Random(20261129);
        for (int i = 0; i < Flips; i++)
        {
            string file = files[i % files.Length];
            byte[] content = File.ReadAllBytes(file);
            int bit = random.Next(content.Length * 8);
            Flip(file, content, bit);
            string name = Path.GetRelativePath(_folder.Path, file);
            Assert.True(DatasetCheck.Of(_folder.Path, readData: true)!.Faults.Any(f => string.Equals(f.Path, name, StringComparison.Ordinal)), $"{name}, bit {bit}");
            Flip(file, content, bit);
        }
    }

    private static void Flip(string file, byte[] content, int bit)
    {
        content[bit / 8] ^= (byte)(1 << (bit % 8));
        File.WriteAllBytes(file, content);
    }

    private async Task PublishAsync(params ScoredCall[] calls)
    {
        using DatasetWriter writer = DatasetWriter.TryOpen(_folder.Path, TimeProvider.System, out _)!;
        foreach (ScoredCall call in calls)
            writer.Stage(call);
        await writer.PublishAsync(new(new() { Id = ScoredCalls.Run, StartedAt = default, FinishedAt = default, Version = "1" }));
    }
}
