using System.Collections.Immutable;
using System.Globalization;

namespace CallQa.Ingest;

/// <summary>Makes a transcript of a decoded recording: speech, windows, words, utterances, speakers.</summary>
internal sealed class CallReader(SpeechModels models, IngestSettings settings)
{
    // How far the length in the facts may be from the recording's, besides a hundredth of it.
    private const long LengthToleranceMs = 1000;

    /// <summary>Reads the call; <paramref name="recognised"/> hears of milliseconds of the call that are done.</summary>
    public async Task<Transcript> ReadAsync(
        Recording recording, CallFacts facts, TranscriptOrigin origin, Action<long> recognised, CancellationToken ct)
    {
        var notes = new List<string>(recording.Notes);
        ImmutableArray<float[]> channels = ChannelCheck.Distinct(recording, notes);
        ImmutableArray<SampleRange>[] speech = [.. channels.Select(c => models.Detector.Detect(c).ToImmutableArray())];
        var events = new List<CallEvent>();
        Speaker[] speakers = Speakers(channels.Length);
        CrossTalk.Remove(channels, speech, speakers, events);
        ImmutableArray<SpeechWindow>[] windows = [.. channels.Select((c, i) => WindowPacker.Pack(speech[i], c))];
        Language language = await LanguageAsync(facts, channels, windows, notes, ct);

        int total = windows.Sum(w => w.Length), done = 0;
        long reported = 0;
        var utterances = new List<Utterance>();
        for (int c = 0; c < channels.Length; c++)
        {
            ChannelWords heard = await new ChannelRecogniser(models.Transcriber)
                .RecogniseAsync(channels[c], windows[c], language, () => Step(++done), ct);
            utterances.AddRange(UtteranceBuilder.Build(heard.Words, speakers[c])
                .Select(u => Announcements.Is(u.Text) ? u with { Kind = UtteranceKind.Announcement } : u));
            events.AddRange(SoundEvents.Find(channels[c], speech[c], speakers[c]));
            events.AddRange(heard.Removed.Select(r => new CallEvent(EventKind.Unintelligible, r, speakers[c])));
        }

        if (total == 0)
            recognised(recording.DurationMs);
        int removed = events.Count(e => e.Kind == EventKind.Unintelligible);
        if (removed > 0)
            notes.Add($"Places where no words were understood, or where text that the recogniser seems to have invented was removed: {removed}.");
        if (facts.DurationMs > 0 && Math.Abs(facts.DurationMs - recording.DurationMs) > LengthToleranceMs + (facts.DurationMs / 100))
            notes.Add(string.Create(CultureInfo.InvariantCulture, $"The facts give the call {facts.DurationMs / 1000.0:0.#} s, the recording lasts {recording.DurationMs / 1000.0:0.#} s."));
        ImmutableArray<Utterance> ordered = [.. utterances.OrderBy(u => u.Time.StartMs).ThenBy(u => u.Time.EndMs).ThenBy(u => u.Speaker)];
        return new()
        {
            Call = facts with { Language = language, DurationMs = recording.DurationMs },
            Origin = origin with
            {
                Channels = recording.Channels.Length,
                AsrConfidence = Confidences.OfCall(ordered),
                RoleConfidence = channels.Length == 2 ? SpeakerRoles.Check(ordered, notes) : new(0),
            },
            Utterances = ordered,
            Events = [.. events.OrderBy(e => e.Time.StartMs).ThenBy(e => e.Time.EndMs).ThenBy(e => e.Kind).ThenBy(e => e.By)],
            Notes = [.. notes],
        };

        void Step(int windowsDone)
        {
            long now = recording.DurationMs * windowsDone / total;
            recognised(now - reported);
            reported = now;
        }
    }

    private Speaker[] Speakers(int channels) => channels == 1
        ? [Speaker.Unknown]
        : settings.AgentChannel == 0 ? [Speaker.Agent, Speaker.Customer] : [Speaker.Customer, Speaker.Agent];

    private async Task<Language> LanguageAsync(
        CallFacts facts, ImmutableArray<float[]> channels, ImmutableArray<SpeechWindow>[] windows, List<string> notes, CancellationToken ct)
    {
        if (facts.Language != Language.Unknown)
            return facts.Language;
        if (settings.Language != Language.Unknown)
            return settings.Language;
        // The longest window says most; the first of equals, so that the answer is always the same.
        (int channel, SpeechWindow? window) = windows
            .SelectMany((list, c) => list.Select(w => (c, (SpeechWindow?)w)))
            .OrderByDescending(w => w.Item2!.Length).FirstOrDefault();
        if (window is null || window.Length < SileroDetector.FewestSamples)
            return Language.Unknown;
        (Language language, double sure) = await models.Transcriber.DetectLanguageAsync(window.Cut(channels[channel]), ct);
        notes.Add(string.Create(CultureInfo.InvariantCulture, $"The facts name no language; {language.Code()} was detected with confidence {sure:0.00}."));
        return language;
    }
}
