using System.Security.Cryptography;
using CallQa.Cli;
using CallQa.Cli.Commands;
using CallQa.Ingest.Models;
using Xunit;

namespace CallQa.Unit.Cli.Commands;

public sealed class ModelsVerifyTests : IDisposable
{
    private readonly TemporaryFolder folder = new();
    private readonly StringWriter output = new();
    private readonly StringWriter errors = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public void Sound_files_are_named_and_the_code_is_0()
    {
        Assert.Equal(ExitCode.Done, Verify(Store("ab")));
        Assert.Equal($"{folder.At("ggml-a.bin")}: right\n{folder.At("ggml-b.bin")}: right\n", output.ToString());
        Assert.Equal("", errors.ToString());
    }

    [Fact]
    public void A_changed_file_is_named_the_others_are_still_looked_at_and_the_code_is_12()
    {
        ModelStore store = Store("ab");
        folder.Write("ggml-a.bin", "changed");

        Assert.Equal(ExitCode.ModelHashWrong, Verify(store));
        Assert.Equal($"{folder.At("ggml-b.bin")}: right\n", output.ToString());
        Assert.StartsWith($"callqa: {folder.At("ggml-a.bin")}: SHA-256 is ", errors.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_missing_file_fails_and_one_by_name_looks_at_no_other()
    {
        ModelStore store = Store("ab");
        File.Delete(folder.At("ggml-a.bin"));

        Assert.Equal(ExitCode.Done, Verify(store, "b"));
        Assert.Equal(ExitCode.Failed, Verify(store));
        Assert.Equal(ExitCode.Usage, Assert.Throws<CommandFailure>(() => Verify(store, "c")).Code);
    }

    private ModelStore Store(string names)
    {
        string sums = "";
        foreach (char name in names)
        {
            byte[] bytes = [(byte)name];
            folder.Write($"ggml-{name}.bin", bytes);
            sums += $"{Convert.ToHexStringLower(SHA256.HashData(bytes))}  ggml-{name}.bin\n";
        }

        folder.Write("SHA256SUMS", sums);
        folder.Write("published.tsv", "name\tfile\tbytes\tsha256\n");
        return ModelStore.Open(folder.Path, folder.At("data"));
    }

    private int Verify(ModelStore store, string? name = null) => ModelsVerifyCommand.Verify(store, name, output, errors, CancellationToken.None);
}
