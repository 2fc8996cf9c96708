namespace CallQa.Scoring.Evaluating;

/// <summary>
/// Notices machines that a transcript takes for the agent. A queue's greeting is the first thing on the agent's side: an
/// utterance that begins before the customer says anything, is followed by another one of the agent's side before the customer's first words, and
/// holds words of the pack's group of announcements. A person who names the recording and goes on in the same breath stays a person.
/// </summary>
internal static class Machines
{
    /// <summary>The call with such utterances marked as announcements; the same call where there are none.</summary>
    public static RedactedTranscript Mark(RedactedTranscript call, Func<int, bool> announces)
    {
        int count = 0;
        while (count + 1 < call.Utterances.Length
            && call.Utterances[count] is { Speaker: Speaker.Agent } && call.Utterances[count + 1].Speaker == Speaker.Agent
            && (call.Utterances[count].Kind == UtteranceKind.Announcement || announces(count)))
            count++;
        if (count == 0)
            return call;
        return new(
            call.Call, call.Origin, [.. call.Utterances.Select((u, i) => i < count ? u with { Kind = UtteranceKind.Announcement } : u)],
            call.Events, call.Notes, call.Redaction);
    }
}
