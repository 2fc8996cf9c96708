using CallQa.Scoring.Classifying;
using Xunit;

namespace CallQa.Unit.Scoring.Classifying;

public class SentencePiecesTests
{
    private static readonly SentencePieces Pieces = new(Path.Combine(Models.E5, EmbedderIdentity.PiecesFile));

    [Fact]
    public void All_60_reference_texts_give_the_reference_ids()
    {
        Assert.Equal(60, ReferenceTable.Rows.Count);
        Assert.All(ReferenceTable.Rows, row => Assert.Equal(row.Ids, Pieces.Ids(row.Text)));
    }

    [Fact]
    public void Control_characters_leave_no_trace() =>
        Assert.Equal(Pieces.Ids("hello there"), Pieces.Ids("he\u0000l\u0007lo\u007f there\u009f"));

    [Fact]
    public void A_tab_parts_words_like_a_space() => Assert.Equal(Pieces.Ids("hello there"), Pieces.Ids("hello\tthere"));

    [Fact]
    public void Neighbouring_unknown_characters_are_one_piece() => Assert.Equal(Pieces.Ids("漢 here"), Pieces.Ids("漢字漢字 here"));

    [Fact]
    public void A_long_text_is_cut_to_510_pieces_between_start_and_end()
    {
        int[] ids = Pieces.Ids(string.Join(' ', Enumerable.Repeat("faktura", 1000)));
        Assert.Equal(512, ids.Length);
        Assert.Equal((0, 2), (ids[0], ids[^1]));
    }

    [Fact]
    public void Odd_texts_do_no_harm() =>
        Assert.All((string[])["", "\ud800 half a pair", "half a pair \udc00"], text => Assert.Equal(2, Pieces.Ids(text)[^1]));

    [Fact]
    public void A_file_that_is_no_model_is_named_in_the_error()
    {
        using var folder = new TemporaryFolder();
        string file = folder.Write("pieces.model", "not a model");
        Assert.Contains("pieces.model", Assert.Throws<InvalidDataException>(() => new SentencePieces(file)).Message, StringComparison.Ordinal);
    }
}
