using System.Security.Cryptography;
using System.Text;
using CallQa.Ingest.Models;
using Xunit;

namespace CallQa.Unit.Ingest.Models;

public sealed class AddedModelsTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    public AddedModelsTests()
    {
        folder.Write("product/SHA256SUMS", "");
        folder.Write("product/published.tsv", "name\tfile\tbytes\tsha256\n");
    }

    private string Models => folder.At("data/models");

    public void Dispose() => folder.Dispose();

    [Fact]
    public void An_added_model_is_found_by_its_name_with_its_hash()
    {
        PublishedModel model = Model("kb-whisper-small", "lmgg and so on");

        Assert.Equal(DownloadEnd.Fetched, AddedModels.Copy(folder.Write("from.bin", "lmgg and so on"), model, Models, CancellationToken.None).End);
        Assert.Null(AddedModels.List(model, Models));

        ModelStore store = ModelStore.Open(folder.At("product"), folder.At("data"));
        Assert.Equal((ModelUse.Speech, ModelPlace.DataFolder), (store.Find("kb-whisper-small")!.Use, store.Find("kb-whisper-small")!.Place));
        Assert.Equal(model.Sha256, store.Resolve("kb-whisper-small", out _)!.Sha256);
        File.Delete(store.Find("kb-whisper-small")!.Path);
        Assert.Null(ModelStore.Open(folder.At("product"), folder.At("data")).Find("kb-whisper-small"));
    }

    [Fact]
    public void Adding_another_keeps_the_first()
    {
        foreach (string name in (string[])["b", "a", "b"])
        {
            AddedModels.Copy(folder.Write("from.bin", "lmgg" + name), Model(name, "lmgg" + name), Models, CancellationToken.None);
            Assert.Null(AddedModels.List(Model(name, "lmgg" + name), Models));
        }

        Assert.Equal(["a", "b"], AddedModels.In(Models).Select(m => m.Name));
    }

    [Fact]
    public void Wrong_bytes_and_files_of_another_form_are_not_kept()
    {
        DownloadResult wrong = AddedModels.Copy(folder.Write("from.bin", "lmgg"), Model("a", "other"), Models, CancellationToken.None);
        Assert.Equal(DownloadEnd.Refused, wrong.End);
        Assert.False(Directory.Exists(Models));

        AddedModels.Copy(folder.Write("from.bin", "GGUF"), Model("a", "GGUF"), Models, CancellationToken.None);
        Assert.Contains("begins with the bytes 'lmgg'", AddedModels.List(Model("a", "GGUF"), Models), StringComparison.Ordinal);
        Assert.Empty(Directory.GetFiles(Models));
    }

    [Theory]
    [InlineData("kb-whisper_1.0", true)]
    [InlineData("../x", false)]
    [InlineData(".x", false)]
    [InlineData("a b", false)]
    [InlineData("", false)]
    public void A_name_cannot_lead_out_of_the_folder(string name, bool allowed) => Assert.Equal(allowed, AddedModels.IsName(name));

    private static PublishedModel Model(string name, string content)
    {
        byte[] bytes = Encoding.UTF8.GetBytes(content);
        return new(name, AddedModels.FileOf(name), bytes.Length, Convert.ToHexStringLower(SHA256.HashData(bytes)));
    }
}
