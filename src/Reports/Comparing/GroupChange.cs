using CallQa.Reports.Statistics;

namespace CallQa.Reports.Comparing;

/// <summary>How the score of one group changed from the period before, of all calls and like for like.</summary>
/// <param name="Name">The group.</param>
/// <param name="Now">Scored calls of the period.</param>
/// <param name="Before">Scored calls of the period before.</param>
/// <param name="LikeNow">Of these of the period, those scored by the form in force.</param>
/// <param name="LikeBefore">The same of the period before.</param>
public sealed record GroupChange(string Name, MeanSample Now, MeanSample Before, MeanSample LikeNow, MeanSample LikeBefore)
{
    /// <summary>The difference of all calls, whatever form scored them.</summary>
    public MeanDifference All => MeanDifference.Of(Now, Before);

    /// <summary>The difference of calls that one form scored: what the change of the form cannot have made.</summary>
    public MeanDifference Like => MeanDifference.Of(LikeNow, LikeBefore);

    /// <summary>Calls that another form scored.</summary>
    public int OtherForm => Now.N + Before.N - LikeNow.N - LikeBefore.N;

    /// <summary>What is left of the difference when the like-for-like one is taken off; null where that is not known.</summary>
    public double? ByForm => All.Value is { } all && Like.Value is { } like ? Rounded.To6(all - like) : null;
}
