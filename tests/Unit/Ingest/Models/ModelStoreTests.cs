using System.Security.Cryptography;
using System.Text;
using CallQa.Ingest.Models;
using Xunit;

namespace CallQa.Unit.Ingest.Models;

public sealed class ModelStoreTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    public ModelStoreTests()
    {
        folder.Write("product/ggml-base.bin", "base");
        folder.Write("product/e5/words.onnx", "words");
        folder.Write("product/SHA256SUMS", $"{Sha("base")}  ggml-base.bin\n");
        folder.Write("product/e5/SHA256SUMS", $"{Sha("words")} *words.onnx\n");
        folder.Write("product/published.tsv", $"name\tfile\tbytes\tsha256\nbase\tggml-base.bin\t4\t{Sha("base")}\nsmall\tggml-small.bin\t5\t{Sha("small")}\n");
    }

    private string Data => folder.At("data");

    public void Dispose() => folder.Dispose();

    [Fact]
    public void The_list_joins_the_product_the_data_folder_and_what_can_be_fetched()
    {
        Assert.Equal(
            [("base", ModelPlace.Product, ModelUse.Speech), ("e5/words.onnx", ModelPlace.Product, ModelUse.Sentences), ("small", ModelPlace.CanBeFetched, ModelUse.Speech)],
            Open().Models.Select(m => (m.Name, m.Place, m.Use)));

        folder.Write("data/models/ggml-small.bin", "small");

        Assert.Equal(ModelPlace.DataFolder, Open().Find("small")!.Place);
    }

    [Theory]
    [InlineData("base", "product/ggml-base.bin")]
    [InlineData("ggml-base.bin", "product/ggml-base.bin")]
    [InlineData("e5/words.onnx", "product/e5/words.onnx")]
    public void A_name_or_a_files_name_gives_the_file_and_its_hash(string name, string expected)
    {
        ResolvedModel? model = Open().Resolve(name, out ModelFault? fault);

        Assert.Null(fault);
        Assert.Equal(folder.At(expected), model!.Path);
        Assert.Equal(Sha(File.ReadAllText(model.Path)), model.Sha256);
    }

    [Fact]
    public void A_path_gives_any_file_with_the_hash_it_has()
    {
        string path = folder.Write("own/my.bin", "mine");

        Assert.Equal(new ResolvedModel("my.bin", path, Sha("mine")), Open().Resolve(path, out _));
    }

    [Theory]
    [InlineData("small", ModelFaultKind.NotFetched, "callqa models get small")]
    [InlineData("bsae", ModelFaultKind.Unknown, "known are base, e5/words.onnx, small")]
    [InlineData("./no/such.bin", ModelFaultKind.Unknown, "there is no such file")]
    public void What_is_not_there_is_told_with_what_can_be_done(string name, ModelFaultKind kind, string part)
    {
        Assert.Null(Open().Resolve(name, out ModelFault? fault));
        Assert.Equal(kind, fault!.Kind);
        Assert.Contains(part, fault.Message, StringComparison.Ordinal);
    }

    // A model cut or changed by a few bytes loads and runs without complaint, and only gives worse words.
    [Theory]
    [InlineData("product/ggml-base.bin", "base")]
    [InlineData("data/models/ggml-small.bin", "small")]
    public void Changed_bytes_under_a_listed_name_are_refused(string file, string name)
    {
        folder.Write(file, "changed");

        Assert.Null(Open().Resolve(name, out ModelFault? fault));
        Assert.Equal(ModelFaultKind.WrongHash, fault!.Kind);
        Assert.StartsWith(folder.At(file), fault.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("SHA256SUMS", "xyz  ggml-base.bin\n", ":1:")]
    [InlineData("SHA256SUMS", "c577b9a86e7e048a0b7eada054f4dd79a56bbfa911fbdacf900ac5b567cbb7d9  ../up.bin\n", ":1:")]
    [InlineData("published.tsv", "name\tfile\tbytes\tsha256\na\tb\t0\tc577b9a86e7e048a0b7eada054f4dd79a56bbfa911fbdacf900ac5b567cbb7d9\n", ":2:")]
    public void A_broken_list_is_the_installations_fault_and_says_the_line(string list, string text, string place)
    {
        folder.Write("product/" + list, text);

        Assert.Contains(list + place, Assert.Throws<ModelListException>(Open).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void The_products_own_lists_can_be_read_and_name_the_default_models()
    {
        ModelStore store = ModelStore.Open(RepositoryFolder.File("models"), Data);

        Assert.Equal(ModelUse.Speech, store.Find("base-q8_0")!.Use);
        Assert.Equal(ModelUse.Voice, store.Find("silero-v6.2.0")!.Use);
        Assert.Contains(store.Models, m => m.Use == ModelUse.Sentences && m.Place == ModelPlace.Product);
        Assert.All(store.Published, p => Assert.StartsWith("ggml-", p.File, StringComparison.Ordinal));
        Assert.Contains(PublishedModel.DefaultAddress.ToString(), File.ReadAllText(RepositoryFolder.File("models/MADE.md")), StringComparison.Ordinal);
    }

    private static string Sha(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));

    private ModelStore Open() => ModelStore.Open(folder.At("product"), Data);
}
