using System.Collections.Immutable;

namespace CallQa.Unit.Redaction;

/// <summary>Calls from texts: one utterance a text, one word for each stretch without white space, 100 ms a word.</summary>
internal static class SomeCall
{
    public static Transcript Of(Language language, params (Speaker Speaker, string Text)[] said)
    {
        long clock = 0;
        var utterances = ImmutableArray.CreateBuilder<Utterance>();
        foreach ((Speaker speaker, string text) in said)
        {
            ImmutableArray<Word> words = Words(text, ref clock);
            long start = words.IsEmpty ? clock : words[0].Time.StartMs;
            utterances.Add(new Utterance(speaker, new TimeRange(start, clock), text, words));
        }

        return new Transcript
        {
            Call = new CallFacts { Id = new CallId("c-1"), Agent = new AgentId("a-1"), StartedAt = DateTimeOffset.UnixEpoch, Language = language },
            Origin = new TranscriptOrigin { Kind = "callqa.transcript/1", Path = "c-1.json", Sha256 = "00" },
            Utterances = utterances.ToImmutable(),
        };
    }

    private static ImmutableArray<Word> Words(string text, ref long clock)
    {
        var words = ImmutableArray.CreateBuilder<Word>();
        int i = 0;
        while (i < text.Length)
        {
            while (i < text.Length && char.IsWhiteSpace(text[i]))
                i++;
            int start = i;
            while (i < text.Length && !char.IsWhiteSpace(text[i]))
                i++;
            if (i > start)
            {
                words.Add(new Word(start, i - start, new TimeRange(clock, clock + 100), new Confidence(0.5 + (0.01 * (words.Count % 50)))));
                clock += 100;
            }
        }

        return words.ToImmutable();
    }
}
