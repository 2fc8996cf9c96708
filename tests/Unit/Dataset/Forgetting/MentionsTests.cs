using System.IO.Compression;
using System.Text;
using CallQa.Dataset.Forgetting;
using Xunit;

namespace CallQa.Unit.Dataset.Forgetting;

/// <summary>Names are found whole, in names of files, texts of both encodings and archives, and parts of longer names are not.</summary>
public sealed class MentionsTests : IDisposable
{
    private static readonly Mentions Names = new(["c-12", "Åsa Öberg", ""]);
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("call c-12 was late", true)]
    [InlineData("c-12", true)]
    [InlineData("c-123 c-12a ac-12, then c-12.", true)]
    [InlineData("c-123", false)]
    [InlineData("c-12a", false)]
    [InlineData("ac-12", false)]
    [InlineData("c-12é", false)]
    [InlineData("C-12", false)]
    [InlineData("hej Åsa Öberg!", true)]
    [InlineData("hej Åsa Öbergs", false)]
    [InlineData("", false)]
    public void Texts(string text, bool named) => Assert.Equal(named, Names.In(text));

    [Theory]
    [InlineData("clip_c-12.wav", "x", true)]
    [InlineData("clip_c-123.wav", "x", false)]
    [InlineData("a.txt", "see c-12", true)]
    public void Files(string name, string content, bool named)
    {
        string path = Path.Combine(_folder.Path, name);
        File.WriteAllText(path, content);
        Assert.Equal(named, Names.InFile(path));
    }

    [Fact]
    public void Texts_of_two_bytes_a_letter_and_archives()
    {
        string wide = Path.Combine(_folder.Path, "wide.txt"), zip = Path.Combine(_folder.Path, "pack.zip");
        File.WriteAllText(wide, "see c-12 there", Encoding.Unicode);
        Assert.True(Names.InFile(wide));
        using (ZipArchive archive = ZipFile.Open(zip, ZipArchiveMode.Create))
        using (var writer = new StreamWriter(archive.CreateEntry("index.html").Open()))
            writer.Write(new string('x', 5000) + " c-12 " + new string('x', 5000));
        Assert.True(Names.InFile(zip));
    }
}
