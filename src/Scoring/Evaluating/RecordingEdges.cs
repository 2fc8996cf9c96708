using CallQa.Scoring.Matching;

namespace CallQa.Scoring.Evaluating;

/// <summary>Whether a recording holds the start and the end of its call.</summary>
/// <param name="HasStart">It holds the start.</param>
/// <param name="HasEnd">It holds the end.</param>
internal readonly record struct RecordingEdges(bool HasStart, bool HasEnd)
{
    private const int AnswerWords = 5;
    private const long CutMs = 300;
    private const int LastUtterances = 3;

    /// <summary>
    /// Judges a call. The facts <c>recorded-start</c> and <c>recorded-end</c> (yes, no) decide where they are given. Else the
    /// start is missing where the first to speak is the customer, no machine before, with more than five words and no
    /// greeting in the first utterance of either side (somebody who answers the telephone says less, somebody who calls greets); the end is missing where the
    /// last words stop less than 0.3 s before the recording does and none of the last three utterances holds a goodbye.
    /// </summary>
    public static RecordingEdges Of(RedactedTranscript call, IReadOnlyList<Tokens> tokens, Func<int, bool> greets, Func<int, bool> leaves) =>
        new(Fact(call, "recorded-start") ?? HasStartOf(call, tokens, greets), Fact(call, "recorded-end") ?? HasEndOf(call, leaves));

    private static bool? Fact(RedactedTranscript call, string name) =>
        call.Call.Own.TryGetValue(name, out string? value) ? !string.Equals(value, "no", StringComparison.Ordinal) : null;

    private static bool HasStartOf(RedactedTranscript call, IReadOnlyList<Tokens> tokens, Func<int, bool> greets)
    {
        if (call.Utterances.Length == 0 || call.Utterances[0] is not { Kind: UtteranceKind.Speech, Speaker: Speaker.Customer } || tokens[0].Count <= AnswerWords || greets(0))
            return true;
        int answer = 1;
        while (answer < call.Utterances.Length && call.Utterances[answer].Speaker != Speaker.Agent)
            answer++;
        return answer < call.Utterances.Length && greets(answer);
    }

    private static bool HasEndOf(RedactedTranscript call, Func<int, bool> leaves)
    {
        if (call.Utterances.Length == 0 || call.Call.DurationMs - call.Utterances.Max(u => u.Time.EndMs) >= CutMs)
            return true;
        for (int i = Math.Max(0, call.Utterances.Length - LastUtterances); i < call.Utterances.Length; i++)
            if (leaves(i))
                return true;
        return false;
    }
}
