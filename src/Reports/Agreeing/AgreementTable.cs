using CallQa.Reports.Formats;
using CallQa.Reports.Statistics;

namespace CallQa.Reports.Agreeing;

/// <summary>Lays out how far people agree with each other and with the rules.</summary>
public static class AgreementTable
{
    private const string All = "all";

    /// <summary>A row over all standards, then one a standard; pairs of people and pairs with the rules never mixed.</summary>
    public static ResultTable ByStandard(IReadOnlyCollection<LabelPair> pairs) => Table("standard", pairs, p => p.Standard);

    /// <summary>A row over everybody, then one a person against the rules, or a pair of people.</summary>
    public static ResultTable ByRater(IReadOnlyCollection<LabelPair> pairs) => Table("raters", pairs, p => p.Second is { } second ? $"{p.First} / {second}" : p.First);

    private static ResultTable Table(string column, IReadOnlyCollection<LabelPair> pairs, Func<LabelPair, string> name)
    {
        ArgumentNullException.ThrowIfNull(pairs);
        var rows = new List<IReadOnlyList<object?>>();
        foreach ((string between, LabelPair[] some) in ((string, LabelPair[])[])
            [("person and rule", [.. pairs.Where(p => p.Second is null)]), ("two people", [.. pairs.Where(p => p.Second is not null)])])
        {
            if (some.Length == 0)
                continue;
            rows.Add(Row(between, All, some));
            rows.AddRange(some.GroupBy(name, StringComparer.Ordinal).OrderBy(g => g.Key, StringComparer.Ordinal).Select(g => Row(between, g.Key, [.. g])));
        }

        return new(
            "",
            [
                new("between"), new(column), new("pairs", true), new("same", true), new("same_percent", true), new("same_low", true), new("same_high", true),
                new("weighted_percent", true), new("ac1", true), new("ac1_low", true), new("ac1_high", true),
            ],
            rows);
    }

    private static object?[] Row(string between, string name, LabelPair[] pairs)
    {
        var same = new Proportion(pairs.Count(p => p.Verdict == p.Other), pairs.Length);
        Ac1 ac1 = Ac1.Of([.. pairs.Select(p => (p.Verdict, p.Other))])!;
        double? weighted = pairs.All(p => p.Weight > 0) ? pairs.Where(p => p.Verdict == p.Other).Sum(p => p.Weight!.Value) / pairs.Sum(p => p.Weight!.Value) : null;
        return
        [
            between, name, pairs.Length, (int)same.Count, Percent(same.Share), Percent(same.Low), Percent(same.High), Percent(weighted), Thousandths(ac1.Value), Thousandths(ac1.Low), Thousandths(ac1.High),
        ];
    }

    private static double? Percent(double? share) => share is { } s ? Math.Round(100 * s, 1, MidpointRounding.AwayFromZero) : null;

    private static double? Thousandths(double? value) => value is { } v ? Math.Round(v, 3, MidpointRounding.AwayFromZero) : null;
}
