using CallQa.Cli.Doctor;
using Xunit;

namespace CallQa.Unit.Cli.Doctor;

public sealed class FolderChecksTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Theory]
    [InlineData(UnixFileMode.None, false)]
    [InlineData(UnixFileMode.GroupRead | UnixFileMode.GroupExecute, false)]
    [InlineData(UnixFileMode.OtherRead, true)]
    [InlineData(UnixFileMode.OtherExecute, true)]
    public void A_dataset_that_everybody_can_read_is_worth_a_warning(UnixFileMode others, bool warned)
    {
        string path = Directory.CreateDirectory(folder.At("data"), UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute).FullName;
        File.SetUnixFileMode(path, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute | others);

        DoctorLine[] lines = [.. FolderChecks.OfDataset(path)];

        Assert.Equal(warned, lines.Any(l => l is { Level: DoctorLevel.Warning, Check: "dataset" } && string.Equals(l.ToDo, $"chmod o-rwx '{path}'", StringComparison.Ordinal)));
        Assert.Empty(Directory.GetFileSystemEntries(path));
    }

    [Fact]
    public void A_folder_that_does_not_exist_yet_is_judged_by_the_one_it_will_be_made_in() =>
        Assert.Contains(FolderChecks.OfDataset(folder.At("not/yet")), l => l is { Level: DoctorLevel.Ok, Check: "dataset" });

    [Fact]
    public void A_place_where_nothing_can_be_written_is_a_problem() =>
        Assert.Contains(FolderChecks.OfDataset("/proc/callqa"), l => l is { Level: DoctorLevel.Problem, Check: "dataset" });
}
