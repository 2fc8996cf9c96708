using CallQa.Dataset.Forgetting;
using Xunit;

namespace CallQa.Unit.Dataset.Forgetting;

/// <summary>A key that is missing, weak or open is refused with what is allowed; a good one is read.</summary>
public sealed class TombstoneKeyTests : IDisposable
{
    private const UnixFileMode Owner = UnixFileMode.UserRead | UnixFileMode.UserWrite;
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("key", 31, Owner, "has 31 bytes; it must have 32 to 4096")]
    [InlineData("key", 4097, Owner, "has 4097 bytes; it must have 32 to 4096")]
    [InlineData("key", 32, Owner | UnixFileMode.GroupRead, "is open to other users")]
    [InlineData("key", 32, Owner | UnixFileMode.OtherRead, "is open to other users")]
    [InlineData("out/key", 32, Owner, "lies in the dataset")]
    public void Unfit_files_are_refused(string name, int length, UnixFileMode mode, string said)
    {
        string path = Made(name, length, mode);
        var error = Assert.Throws<InvalidDataException>(() => TombstoneKey.Read(path, At("out")));
        Assert.Contains(said, error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_missing_file_is_refused_with_how_to_make_one()
    {
        var error = Assert.Throws<InvalidDataException>(() => TombstoneKey.Read(At("none"), At("out")));
        Assert.Contains("does not exist; make one with: (umask 077; head -c 32 /dev/urandom", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_link_out_of_the_dataset_does_not_hide_where_the_key_lies()
    {
        string real = Made("out/key", 32, Owner);
        File.CreateSymbolicLink(At("link"), real);
        Assert.Throws<InvalidDataException>(() => TombstoneKey.Read(At("link"), At("out")));
    }

    [Fact]
    public void Marks_depend_on_key_kind_and_value()
    {
        TombstoneKey one = TombstoneKey.Read(Made("one", 32, Owner), At("out")), same = TombstoneKey.Read(At("one"), At("out"));
        TombstoneKey other = TombstoneKey.Read(Made("other", 33, Owner), At("out"));
        string mark = one.Mark("call", "c1");
        Assert.Equal(mark, same.Mark("call", "c1"));
        Assert.Equal(4, new[] { mark, other.Mark("call", "c1"), one.Mark("input", "c1"), one.Mark("call", "c2") }.Distinct(StringComparer.Ordinal).Count());
    }

    private string At(string name) => _folder.At(name);

    private string Made(string name, int length, UnixFileMode mode)
    {
        string path = At(name);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllBytes(path, [.. Enumerable.Range(0, length).Select(i => (byte)i)]);
        File.SetUnixFileMode(path, mode);
        return path;
    }
}
