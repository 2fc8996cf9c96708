using System.Collections.Immutable;

namespace CallQa.Scoring.Classifying.Training;

/// <summary>
/// Counts right and wrong decisions of one language by split group, and draws the groups again and again to see how far
/// the figures hold (1,000 seeded draws, 95 % percentile interval). An act is judged on its speaker's examples alone.
/// </summary>
internal sealed class LanguageScores
{
    private const int Draws = 1000;
    private const int Seed = 1;

    private readonly ImmutableArray<ActDefinition> _acts;
    private readonly ImmutableArray<ScoredExample> _examples;
    private readonly int _groups;
    private readonly double[] _hits;
    private readonly double[] _marks;
    private readonly (double[] PerAct, double Macro, double Micro)[] _drawn;

    /// <summary>Takes the scored examples of one language.</summary>
    public LanguageScores(ImmutableArray<ActDefinition> acts, ImmutableArray<ScoredExample> examples)
    {
        _acts = acts;
        _examples = examples;
        string[] groups = [.. examples.Select(e => e.Example.SplitGroup).Distinct(StringComparer.Ordinal)];
        _groups = groups.Length;
        Dictionary<string, int> number = groups.Select((g, i) => (g, i)).ToDictionary(x => x.g, x => x.i, StringComparer.Ordinal);

        // Only what is not zero, as (group, act, hits, marks): most groups perform few acts.
        var cells = new Dictionary<(int Group, int Act), (int Hits, int Marks)>();
        foreach (ScoredExample e in examples)
        {
            for (int a = 0; a < acts.Length; a++)
            {
                if (acts[a].Speaker != e.Example.Speaker)
                    continue;
                bool labelled = e.Example.Acts.Contains(acts[a].Name);
                if (!labelled && !e.Found[a])
                    continue;
                (int Group, int Act) key = (number[e.Example.SplitGroup], a);
                (int hits, int marks) = cells.GetValueOrDefault(key);
                cells[key] = (hits + (labelled && e.Found[a] ? 1 : 0), marks + (labelled ? 1 : 0) + (e.Found[a] ? 1 : 0));
            }
        }

        (int Group, int Act, int Hits, int Marks)[] flat =
            [.. cells.Select(c => (c.Key.Group, c.Key.Act, c.Value.Hits, c.Value.Marks)).OrderBy(c => c.Group).ThenBy(c => c.Act)];
        int[] once = [.. Enumerable.Repeat(1, _groups)];
        (_hits, _marks) = Sum(flat, once);
        var random = new Random(Seed);
        _drawn = new (double[], double, double)[Draws];
        for (int d = 0; d < Draws; d++)
        {
            int[] times = new int[_groups];
            for (int g = 0; g < _groups; g++)
                times[random.Next(_groups)]++;
            (double[] hits, double[] marks) = Sum(flat, times);
            double[] f1 = [.. hits.Select((h, a) => Ratio(h, marks[a]))];
            _drawn[d] = (f1, f1.Average(), Ratio(hits.Sum(), marks.Sum()));
        }
    }

    /// <summary>Examples that perform an act.</summary>
    public int Count(int act) => _examples.Count(e => e.Example.Acts.Contains(_acts[act].Name));

    /// <summary>F1 of an act.</summary>
    public Figure F1(int act) => With(Ratio(_hits[act], _marks[act]), d => d.PerAct[act]);

    /// <summary>The line of the language.</summary>
    public LanguageFigures Summary(Language language) => new(
        language,
        _examples.Length,
        _groups,
        With(_hits.Select((h, a) => Ratio(h, _marks[a])).Average(), d => d.Macro),
        With(Ratio(_hits.Sum(), _marks.Sum()), d => d.Micro),
        Enumerable.Range(0, _acts.Length).Where(a => Count(a) > 0).Select(Precision).DefaultIfEmpty(0).Average());

    private double Precision(int act)
    {
        ScoredExample[] own = [.. _examples.Where(e => e.Example.Speaker == _acts[act].Speaker)];
        return AveragePrecision.Of([.. own.Select(e => e.LogOdds[act])], [.. own.Select(e => e.Example.Acts.Contains(_acts[act].Name))]);
    }

    private Figure With(double value, Func<(double[] PerAct, double Macro, double Micro), double> drawn)
    {
        double[] sorted = [.. _drawn.Select(drawn).Order()];
        return new(value, sorted[(int)(Draws * 0.025)], sorted[(int)(Draws * 0.975) - 1]);
    }

    private (double[] Hits, double[] Marks) Sum((int Group, int Act, int Hits, int Marks)[] cells, int[] times)
    {
        double[] hits = new double[_acts.Length];
        double[] marks = new double[_acts.Length];
        foreach ((int group, int act, int hit, int mark) in cells)
        {
            hits[act] += hit * times[group];
            marks[act] += mark * times[group];
        }

        return (hits, marks);
    }

    // F1 = 2 hits / (labelled + found); an act that is neither labelled nor found anywhere counts as 0.
    private static double Ratio(double hits, double marks) => marks > 0 ? 2 * hits / marks : 0;
}
