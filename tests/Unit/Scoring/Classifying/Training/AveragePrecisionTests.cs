using CallQa.Scoring.Classifying.Training;
using Xunit;

namespace CallQa.Unit.Scoring.Classifying.Training;

public class AveragePrecisionTests
{
    [Fact]
    public void Hits_first_is_1() => Assert.Equal(1, AveragePrecision.Of([3, 2, 1], [true, true, false]));

    [Fact]
    public void Each_step_of_recall_counts_with_its_precision() =>
        Assert.Equal((1 / 1.0 / 2) + (2 / 3.0 / 2), AveragePrecision.Of([4, 3, 2, 1], [true, false, true, false]), 1e-12);

    [Fact]
    public void Equal_scores_are_one_step() => Assert.Equal(.5, AveragePrecision.Of([1, 1], [true, false]));

    [Fact]
    public void No_label_gives_0() => Assert.Equal(0, AveragePrecision.Of([1, 2], [false, false]));
}
