using System.Collections.Immutable;
using CallQa.Reports;
using CallQa.Reports.Speech;

namespace CallQa.Cli.Speech;

/// <summary>Looks through all that was said.</summary>
internal sealed class SpeechSearch(DatasetView view, SpeechFilter filter, SpeechQuestion question)
{
    /// <summary>All places, the latest call first, in a call by time; the same whatever the number of processors.</summary>
    public ImmutableArray<SaidPlace> Run(CancellationToken stop) =>
    [
        .. SpeechReader.Read(view, filter, text => question.Search.MayHold(text), stop)
            .AsParallel()
            .SelectMany(text => question.Find(text.Utterance, text.Language).Select(f => new SaidPlace(text, f)))
            .AsSequential()
            .OrderByDescending(p => p.Text.StartedAt).ThenBy(p => p.Text.Call, StringComparer.Ordinal)
            .ThenBy(p => p.Text.Index).ThenBy(p => p.Found.CharStart).ThenBy(p => p.Found.CharEnd).ThenBy(p => p.Found.Phrase),
    ];

    /// <summary>The first so many places, with the times of their words.</summary>
    public ImmutableArray<SaidPlace> Timed(ImmutableArray<SaidPlace> places, int top)
    {
        ImmutableArray<SaidPlace> shown = [.. places.Take(top)];
        ImmutableArray<SpokenText> timed = SpeechReader.WithWords(view, [.. shown.Select(p => p.Text)]);
        return
        [
            .. shown.Select((p, i) => new SaidPlace(timed[i], question.Find(timed[i].Utterance, timed[i].Language)
                .First(f => f.CharStart == p.Found.CharStart && f.CharEnd == p.Found.CharEnd && f.Phrase == p.Found.Phrase))),
        ];
    }
}
