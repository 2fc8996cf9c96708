using CallQa.Scoring.Classifying.Training;
using Xunit;

namespace CallQa.Unit.Scoring.Classifying.Training;

public class GroupFoldsTests
{
    private static readonly string[] Groups = [.. Enumerable.Range(0, 900).Select(i => $"ru-{i * i % 301}")];

    [Fact]
    public void A_group_is_never_split()
    {
        int[] folds = GroupFolds.Assign(Groups, 5, 7);
        Assert.All(Groups.Zip(folds).GroupBy(x => x.First, StringComparer.Ordinal), g => Assert.Single(g.Select(x => x.Second).Distinct()));
    }

    [Fact]
    public void Folds_hold_the_same_number_of_groups_but_for_one()
    {
        int[] sizes = [.. Groups.Zip(GroupFolds.Assign(Groups, 5, 7)).Distinct().GroupBy(x => x.Second).Select(g => g.Count())];
        Assert.Equal(5, sizes.Length);
        Assert.InRange(sizes.Max() - sizes.Min(), 0, 1);
    }

    [Fact]
    public void The_order_of_examples_changes_nothing() =>
        Assert.Equal(GroupFolds.Assign(Groups, 5, 7), GroupFolds.Assign([.. Groups.Reverse()], 5, 7).Reverse());

    [Fact]
    public void Another_seed_deals_otherwise() => Assert.NotEqual(GroupFolds.Assign(Groups, 5, 7), GroupFolds.Assign(Groups, 5, 11));
}
