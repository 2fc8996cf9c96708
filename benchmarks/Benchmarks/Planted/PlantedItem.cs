namespace CallQa.Benchmarks.Planted;

/// <summary>A short talk with one thing planted in it, or with nothing that may be replaced.</summary>
/// <param name="Kind">What is planted: a kind's word (<c>card</c>), or <c>none</c>.</param>
/// <param name="Language">The call's language.</param>
/// <param name="Form">How it is said: written, spoken, mixed, pieces, repeated, corrected, read-back, misheard.</param>
/// <param name="Named">True where the talk says what the thing is.</param>
/// <param name="Said">The utterances in order.</param>
internal sealed record PlantedItem(string Kind, Language Language, string Form, bool Named, IReadOnlyList<PlantedText> Said)
{
    /// <summary>The talk as a call.</summary>
    public Transcript Call() => new()
    {
        Call = new CallFacts { Id = new CallId("planted"), Agent = new AgentId("agent"), StartedAt = DateTimeOffset.UnixEpoch, Language = Language },
        Origin = new TranscriptOrigin { Kind = "callqa.transcript/1", Path = "planted.json", Sha256 = "00" },
        Utterances = [.. Said.Select((s, i) => new Utterance(s.Speaker, new TimeRange(1000 * i, 1000 * i + 900), s.Text))],
    };
}
