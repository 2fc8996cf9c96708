using System.Collections.Immutable;

namespace CallQa.Ingest.WordErrors;

/// <summary>One side of a call, or a call of one channel: what was recognised against what was said.</summary>
/// <param name="Call">The reference.</param>
/// <param name="Channel">The side; unknown where the transcript knows no speakers.</param>
/// <param name="Errors">What differs.</param>
internal sealed record ComparedSide(ReferenceCall Call, Speaker Channel, CallErrors Errors)
{
    /// <summary>Each side for itself; where the transcript knows no speakers, all words together.</summary>
    public static ImmutableArray<ComparedSide> Of(ReferenceCall reference, Transcript transcript)
    {
        if (transcript.Utterances.Any(u => u.Speaker != Speaker.Unknown))
            return [Side(Speaker.Agent), Side(Speaker.Customer)];
        TimedWord[] all = [.. reference.Words.Values.SelectMany(w => w).OrderBy(w => w.StartMs)];
        return [new(reference, Speaker.Unknown, CallErrors.Of(all, Heard(transcript, Speaker.Unknown, reference.Language)))];

        ComparedSide Side(Speaker speaker) => new(
            reference,
            speaker,
            CallErrors.Of(
                reference.Words.TryGetValue(speaker, out ImmutableArray<TimedWord> said) ? said : [],
                Heard(transcript, speaker, reference.Language)));
    }

    /// <summary>True where the side is one of those that the scope is over.</summary>
    public bool IsIn(AsrScope scope) =>
        Call.Language == scope.Language
        && (scope.Set is null || string.Equals(scope.Set, Call.Set, StringComparison.Ordinal))
        && (scope.Channel is null || scope.Channel == Channel);

    private static List<TimedWord> Heard(Transcript transcript, Speaker speaker, Language language) =>
        [.. transcript.Utterances.Where(u => u.Speaker == speaker).SelectMany(u => ComparedWords.Of(u, language))];
}
