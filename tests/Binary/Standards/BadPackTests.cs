using CallQa.Tests;
using Xunit;

namespace CallQa.Binary.Standards;

public sealed class BadPackTests : IDisposable
{
    private readonly WorkFolder _work = new();

    public void Dispose() => _work.Dispose();

    [Fact]
    public void All_faults_of_a_pack_are_told_at_once_one_a_line_and_nothing_is_loaded()
    {
        // With a lexicon that uses itself no phrase can be tried out.
        BadPack[] faults = [.. BadPacks.All.Where(b => b.Name is not "phrase that cannot match")];
        BadPacks.Write(_work.At("pack"), faults);
        string[] expected = [.. faults.SelectMany(b => b.Expected)];

        (int code, string output, string error) = CallQaProcess.Run(_work.Path, "standards", "check", "--pack", "pack");

        string[] lines = [.. output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(l => l["pack/".Length..])];
        Assert.Equal(2, code);
        Assert.All(lines, l => Assert.Contains(expected, e => BadPacks.Fits(l, e)));
        Assert.All(expected, e => Assert.Contains(lines, l => BadPacks.Fits(l, e)));
        Assert.Equal(expected.Length, lines.Length);
        Assert.Equal($"callqa: pack: {expected.Length} faults; the pack cannot be used.\n", error);

        (code, output, error) = CallQaProcess.Run(_work.Path, "standards", "list", "--pack", "pack");

        Assert.Equal((2, ""), (code, output));
        Assert.EndsWith("the pack cannot be used.\n", error, StringComparison.Ordinal);
    }
}
