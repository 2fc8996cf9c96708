using System.Collections.Immutable;

namespace CallQa.Ingest.WordErrors;

/// <summary>
/// Word and character error rates per language. Each side of a call is compared for itself; where the transcript knows
/// no speakers, all words together. Intervals: bootstrap over calls (2000 draws, fixed seed, percentiles), because the
/// words of one call share its voices and its line.
/// </summary>
public static class AsrEvaluation
{
    private const int Draws = 2000;
    private const int Seed = 20261128;

    /// <summary>The ids of the reference texts in a folder, in ordinal order.</summary>
    /// <exception cref="InvalidDataException">A file is no reference text.</exception>
    public static ImmutableArray<string> ReferenceIds(string folder) => [.. ReferenceReader.ReadFolder(folder).Select(r => r.Id)];

    /// <summary>A row a language that occurs, in the order ru, sv, en, over the calls that have both a reference and a transcript.</summary>
    /// <exception cref="InvalidDataException">A file of the folder is no reference text.</exception>
    public static ImmutableArray<AsrRow> Evaluate(string referenceFolder, IEnumerable<Transcript> transcripts)
    {
        Dictionary<string, Transcript> found = transcripts.ToDictionary(t => t.Call.Id.Value, StringComparer.Ordinal);
        return
        [
            .. ReferenceReader.ReadFolder(referenceFolder)
                .Where(r => found.ContainsKey(r.Id))
                .GroupBy(r => r.Language)
                .OrderBy(g => g.Key)
                .Select(g => Row(g.Key, [.. g.Select(r => Compare(r, found[r.Id]))])),
        ];
    }

    internal static ImmutableSortedDictionary<Speaker, CallErrors> Compare(ReferenceCall reference, Transcript transcript)
    {
        bool sides = transcript.Utterances.Any(u => u.Speaker != Speaker.Unknown);
        var errors = ImmutableSortedDictionary.CreateBuilder<Speaker, CallErrors>();
        if (!sides)
        {
            TimedWord[] all = [.. reference.Words.Values.SelectMany(w => w).OrderBy(w => w.StartMs)];
            errors[Speaker.Unknown] = CallErrors.Of(all, Heard(transcript, Speaker.Unknown, reference.Language));
            return errors.ToImmutable();
        }

        foreach (Speaker speaker in new[] { Speaker.Agent, Speaker.Customer })
            errors[speaker] = CallErrors.Of(
                reference.Words.TryGetValue(speaker, out ImmutableArray<TimedWord> said) ? said : [],
                Heard(transcript, speaker, reference.Language));
        return errors.ToImmutable();
    }

    private static List<TimedWord> Heard(Transcript transcript, Speaker speaker, Language language) =>
        [.. transcript.Utterances.Where(u => u.Speaker == speaker).SelectMany(u => ComparedWords.Of(u, language))];

    private static AsrRow Row(Language language, ImmutableArray<ImmutableSortedDictionary<Speaker, CallErrors>> calls)
    {
        CallErrors[] whole = [.. calls.Select(c => c.Values.Aggregate(CallErrors.None, (a, b) => a + b))];
        CallErrors sum = whole.Aggregate(CallErrors.None, (a, b) => a + b);
        long[] starts = [.. sum.StartErrorsMs.Order()];
        return new(
            language,
            calls.Length,
            sum.Words,
            Interval(whole, c => (c.WordEdits, c.Words)),
            Interval(whole, c => (c.CharacterEdits, c.Characters)),
            Side(calls, Speaker.Agent),
            Side(calls, Speaker.Customer),
            starts.Length == 0 ? 0 : starts[starts.Length / 2]);
    }

    private static double Side(ImmutableArray<ImmutableSortedDictionary<Speaker, CallErrors>> calls, Speaker speaker)
    {
        CallErrors sum = calls.Select(c => c.GetValueOrDefault(speaker, CallErrors.None)).Aggregate(CallErrors.None, (a, b) => a + b);
        return Rate(sum.WordEdits, sum.Words);
    }

    private static ErrorRate Interval(CallErrors[] calls, Func<CallErrors, (int Edits, int Of)> part)
    {
        var random = new Random(Seed);
        double[] draws = new double[Draws];
        for (int d = 0; d < Draws; d++)
        {
            int edits = 0, of = 0;
            for (int i = 0; i < calls.Length; i++)
            {
                (int e, int n) = part(calls[random.Next(calls.Length)]);
                edits += e;
                of += n;
            }

            draws[d] = Rate(edits, of);
        }

        Array.Sort(draws);
        return new(Rate(calls.Sum(c => part(c).Edits), calls.Sum(c => part(c).Of)), draws[Draws * 25 / 1000], draws[(Draws * 975 / 1000) - 1]);
    }

    private static double Rate(int edits, int of) => of == 0 ? 0 : (double)edits / of;
}
