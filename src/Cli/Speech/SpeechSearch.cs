using System.Collections.Immutable;
using CallQa.Reports;
using CallQa.Reports.Speech;

namespace CallQa.Cli.Speech;

/// <summary>Looks through all that was said: stretches of days side by side, each by a view of its own.</summary>
internal sealed class SpeechSearch(Func<DatasetView> open, SpeechFilter filter, SpeechQuestion question)
{
    /// <summary>All places, the latest call first, in a call by time; the same whatever the number of processors.</summary>
    public ImmutableArray<SaidPlace> Run(DatasetView view, CancellationToken stop)
    {
        SpeechFilter[] stretches = [.. Stretches(SpeechReader.Days(view, filter))];
        var found = new List<SaidPlace>[stretches.Length];
        Parallel.For(0, stretches.Length, new() { CancellationToken = stop, MaxDegreeOfParallelism = Environment.ProcessorCount }, i =>
        {
            using DatasetView own = open();
            found[i] = [.. SpeechReader.Read(own, stretches[i], (text, language) => question.Search.MayHold(text, language), stop)
                .SelectMany(text => question.Find(text.Utterance, text.Language).Select(f => new SaidPlace(text, f)))];
        });
        return
        [
            .. found.SelectMany(f => f).OrderByDescending(p => p.Text.StartedAt).ThenBy(p => p.Text.Call, StringComparer.Ordinal)
                .ThenBy(p => p.Text.Index).ThenBy(p => p.Found.CharStart).ThenBy(p => p.Found.CharEnd).ThenBy(p => p.Found.Phrase),
        ];
    }

    /// <summary>The first so many places, with the times of their words.</summary>
    public ImmutableArray<SaidPlace> Timed(DatasetView view, ImmutableArray<SaidPlace> places, int top)
    {
        ImmutableArray<SaidPlace> shown = [.. places.Take(top)];
        ImmutableArray<SpokenText> timed = SpeechReader.WithWords(view, [.. shown.Select(p => p.Text)]);
        return
        [
            .. shown.Select((p, i) => new SaidPlace(timed[i], question.Find(timed[i].Utterance, timed[i].Language)
                .First(f => f.CharStart == p.Found.CharStart && f.CharEnd == p.Found.CharEnd && f.Phrase == p.Found.Phrase))),
        ];
    }

    // About as many calls in each as in the others.
    private IEnumerable<SpeechFilter> Stretches(ImmutableArray<(DateOnly Day, int Calls)> days)
    {
        int parts = Math.Min(Environment.ProcessorCount, days.Length), from = 0, taken = 0;
        long all = days.Sum(d => (long)d.Calls), calls = 0;
        for (int i = 0; i < days.Length; i++)
        {
            calls += days[i].Calls;
            if (calls * parts < all * (taken + 1) && i < days.Length - 1)
                continue;
            yield return filter with { From = days[from].Day, To = days[i].Day };
            from = i + 1;
            taken++;
        }
    }
}
