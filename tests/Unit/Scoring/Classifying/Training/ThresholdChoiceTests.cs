using CallQa.Scoring.Classifying;
using CallQa.Scoring.Classifying.Training;
using Xunit;

namespace CallQa.Unit.Scoring.Classifying.Training;

public class ThresholdChoiceTests
{
    [Fact]
    public void The_cut_lies_half_way_between_the_last_hit_and_the_first_miss() =>
        Assert.Equal(Thousandths.OfLogOdds(0.5), ThresholdChoice.Choose([3, 2, 1, 0, -1, -2], [true, true, true, false, false, false]));

    // F1 by cut: 0, .4, .667, .571, .5, .667, .6, .545. The two peaks are equal; the second has the better neighbours.
    [Fact]
    public void Of_two_equal_peaks_the_broader_is_taken() => Assert.Equal(
        Thousandths.OfLogOdds(-.25),
        ThresholdChoice.Choose([2.5, 2, 1.5, 1, .5, 0, -.5, -1], [false, true, true, false, false, true, false, false]));

    [Fact]
    public void Nothing_below_what_is_stored_is_chosen() => Assert.Equal(50, ThresholdChoice.Choose([-8, -9, -10], [true, true, false]));

    [Fact]
    public void Nothing_near_certainty_is_chosen() => Assert.Equal(950, ThresholdChoice.Choose([9, 8, 7], [true, false, false]));

    [Fact]
    public void Without_any_example_it_is_one_half() => Assert.Equal(500, ThresholdChoice.Choose([1, 2], [false, false]));
}
