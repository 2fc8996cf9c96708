using System.Collections.Immutable;
using CallQa.Scoring.Classifying;
using Xunit;

namespace CallQa.Unit.Scoring.Classifying;

public class UtterancePiecesTests
{
    [Fact]
    public void Up_to_25_words_stay_whole() => Assert.Equal([25], Lengths(Words(25)));

    [Fact]
    public void Without_punctuation_a_piece_has_20_words() => Assert.Equal([20, 20, 10], Lengths(Words(50)));

    [Fact]
    public void The_last_sentence_end_inside_cuts() => Assert.Equal([15, 15], Lengths($"{Words(9)}. {Words(6)}! {Words(15)}"));

    [Fact]
    public void A_sentence_end_is_preferred_to_a_later_clause_end() => Assert.Equal([10, 20], Lengths($"{Words(10)}. {Words(10)}, {Words(10)}"));

    [Fact]
    public void A_clause_end_cuts_where_no_sentence_ends() => Assert.Equal([14, 14], Lengths($"{Words(14)}, {Words(14)}"));

    [Fact]
    public void A_sentence_end_before_the_8th_word_does_not_cut() => Assert.Equal([20, 9], Lengths($"{Words(4)}. {Words(25)}"));

    [Fact]
    public void A_quotation_mark_does_not_hide_the_end() => Assert.Equal([10, 20], Lengths($"{Words(10)}.» {Words(20)}"));

    [Fact]
    public void No_words_no_pieces() => Assert.Empty(UtterancePieces.Of(" \t "));

    [Fact]
    public void Every_word_is_in_one_piece()
    {
        string text = string.Join(' ', Enumerable.Range(0, 200).Select(i => i % 17 == 0 ? $"w{i}." : i % 5 == 0 ? $"w{i}," : $"w{i}"));
        Assert.Equal(text, string.Join(' ', UtterancePieces.Of(text).Select(p => text.Substring(p.CharStart, p.CharLength))));
    }

    [Fact]
    public void A_piece_lasts_from_its_first_word_to_its_last()
    {
        string text = Words(30);
        ImmutableArray<Word> words = [.. Enumerable.Range(0, 30).Select(i => new Word(i * 2, 1, new TimeRange(i * 100, (i * 100) + 90), null))];
        var utterance = new Utterance(Speaker.Agent, new TimeRange(0, 3000), text, words);
        Assert.Equal([new(0, 1990), new(2000, 2990)], UtterancePieces.Of(text).Select(p => UtterancePieces.Time(utterance, p)));
    }

    [Fact]
    public void Without_word_times_a_piece_has_the_time_of_its_utterance()
    {
        var utterance = new Utterance(Speaker.Agent, new TimeRange(7, 3000), Words(30));
        Assert.All(UtterancePieces.Of(utterance.Text), p => Assert.Equal(utterance.Time, UtterancePieces.Time(utterance, p)));
    }

    private static string Words(int count) => string.Join(' ', Enumerable.Repeat("w", count));

    private static IEnumerable<int> Lengths(string text) =>
        UtterancePieces.Of(text).Select(p => text.Substring(p.CharStart, p.CharLength).Split(' ').Length);
}
