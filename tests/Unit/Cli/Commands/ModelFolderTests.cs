using CallQa.Cli;
using CallQa.Cli.Commands;
using Xunit;

namespace CallQa.Unit.Cli.Commands;

public sealed class ModelFolderTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    [Fact]
    public void A_new_model_is_added_to_the_list_of_hashes()
    {
        _folder.Write("SHA256SUMS", "aa  b.bin\n");
        ModelFolder.Write(_folder.At("acts.bin"), [1, 2], "cc");
        Assert.Equal([1, 2], File.ReadAllBytes(_folder.At("acts.bin")));
        Assert.Equal("cc  acts.bin\naa  b.bin\n", File.ReadAllText(_folder.At("SHA256SUMS")));
    }

    [Fact]
    public void A_model_trained_anew_takes_the_place_of_the_old()
    {
        _folder.Write("SHA256SUMS", "cc  acts.bin\naa  old-acts.bin\n");
        _folder.Write("acts.bin", "old");
        ModelFolder.Write(_folder.At("acts.bin"), [3], "dd");
        Assert.Equal([3], File.ReadAllBytes(_folder.At("acts.bin")));
        Assert.Equal("dd  acts.bin\naa  old-acts.bin\n", File.ReadAllText(_folder.At("SHA256SUMS")));
    }

    [Fact]
    public void Without_a_list_none_is_made()
    {
        ModelFolder.Write(_folder.At("new/acts.bin"), [3], "dd");
        Assert.Equal([_folder.At("new/acts.bin")], Directory.GetFiles(_folder.At("new")));
    }

    [Fact]
    public void A_folder_that_cannot_be_written_to_is_a_failure_with_its_reason()
    {
        _folder.Write("file", "");
        CommandFailure failure = Assert.Throws<CommandFailure>(() => ModelFolder.Write(_folder.At("file/acts.bin"), [1], "cc"));
        Assert.Equal(ExitCode.Failed, failure.Code);
        Assert.Contains("acts.bin: cannot be written", failure.Message, StringComparison.Ordinal);
    }

    public void Dispose() => _folder.Dispose();
}
