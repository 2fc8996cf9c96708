namespace CallQa.Ingest.WordErrors;

/// <summary>
/// 95 % intervals of rates: calls are drawn with replacement, because the words of one call share its voices and its line;
/// 2000 draws, percentiles. The seed is fixed, so that the same calls give the same interval.
/// </summary>
internal static class Bootstrap
{
    private const int Draws = 2000;
    private const int Seed = 20261128;

    /// <summary>The rate of all calls together.</summary>
    public static ErrorRate Rate(IReadOnlyList<(int Count, int Of)> calls) => Interval(calls.Count, Of(calls));

    /// <summary>The second rate less the first; a draw takes a call on both sides or on none.</summary>
    public static ErrorRate Difference(IReadOnlyList<(int Count, int Of)> first, IReadOnlyList<(int Count, int Of)> second)
    {
        Func<IReadOnlyList<int>, double> a = Of(first), b = Of(second);
        return Interval(first.Count, drawn => b(drawn) - a(drawn));
    }

    private static Func<IReadOnlyList<int>, double> Of(IReadOnlyList<(int Count, int Of)> calls) => drawn =>
    {
        long count = 0, of = 0;
        foreach (int i in drawn)
        {
            count += calls[i].Count;
            of += calls[i].Of;
        }

        return of == 0 ? 0 : (double)count / of;
    };

    private static ErrorRate Interval(int calls, Func<IReadOnlyList<int>, double> value)
    {
        var random = new Random(Seed);
        double[] draws = new double[Draws];
        int[] drawn = new int[calls];
        for (int d = 0; d < Draws; d++)
        {
            for (int i = 0; i < calls; i++)
                drawn[i] = random.Next(calls);
            draws[d] = value(drawn);
        }

        Array.Sort(draws);
        return new(value([.. Enumerable.Range(0, calls)]), draws[Draws * 25 / 1000], draws[(Draws * 975 / 1000) - 1]);
    }
}
