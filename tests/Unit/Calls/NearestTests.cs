using Xunit;

namespace CallQa.Unit.Calls;

public class NearestTests
{
    [Theory]
    [InlineData("presnt", "present")]
    [InlineData("sequnece", "sequence")]
    [InlineData("PRESENT", "present")]
    [InlineData("banana", null)]
    [InlineData("", null)]
    public void The_nearest_word_is_one_fault_in_three_letters_away_at_most(string word, string? expected) =>
        Assert.Equal(expected, Nearest.Of(word, ["present", "absent", "sequence", "count", "metric"]));

    [Theory]
    [InlineData("", "abc", 3)]
    [InlineData("abc", "acb", 1)]
    [InlineData("kitten", "sitting", 3)]
    [InlineData("a", "", 1)]
    public void Distances_count_typing_faults(string a, string b, int expected) => Assert.Equal(expected, Nearest.Distance(a, b));
}
