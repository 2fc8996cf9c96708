using System.Globalization;
using CallQa.Dataset;
using Xunit;

namespace CallQa.Unit.Dataset;

public sealed class ReceiptsTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void The_oldest_make_room_and_files_of_others_stay()
    {
        _folder.Write("lock", "");
        string others = _folder.Write("receipts/mine.json", "{}");
        for (int night = 0; night <= Receipts.Kept; night++)
            _folder.Write($"receipts/{Start(night).ToString("yyyyMMdd", CultureInfo.InvariantCulture)}T023000000Z.json", "{}");

        string written = Receipts.Write(_folder.Path, Start(Receipts.Kept + 1), "{\"a\":1}\n"u8)!;

        string[] left = [.. Directory.GetFiles(_folder.At("receipts")).Order(StringComparer.Ordinal)];
        Assert.Equal(Receipts.Kept + 1, left.Length);
        Assert.Equal("20250103T023000000Z.json", Path.GetFileName(left[0]));
        Assert.Equal([written, others], left[^2..]);
        Assert.Equal("{\"a\":1}\n", File.ReadAllText(written));
        Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(written));
    }

    [Fact]
    public void Into_a_folder_that_is_no_dataset_nothing_is_written()
    {
        Assert.Null(Receipts.Write(_folder.Path, Start(0), "{}"u8));
        Assert.Empty(Directory.GetFileSystemEntries(_folder.Path));
    }

    private static DateTimeOffset Start(int night) => new DateTimeOffset(2025, 1, 1, 5, 30, 0, TimeSpan.FromHours(3)).AddDays(night);
}
