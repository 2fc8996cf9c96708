using System.Collections.Immutable;
using System.Globalization;

namespace CallQa.Ingest;

/// <summary>Makes a transcript of a decoded recording: speech, windows, words, utterances, speakers.</summary>
internal sealed class CallReader(ISpeechDetector detector, Func<Language, ITranscriber> transcribers, IngestSettings settings)
{
    // How far the length in the facts may be from the recording's, besides a hundredth of it.
    private const long LengthToleranceMs = 1000;

    /// <summary>
    /// Reads the call; <paramref name="recognised"/> hears of milliseconds of the call that are done. A language that nobody
    /// told and that cannot be heard is a problem of the call.
    /// </summary>
    public async Task<IngestOutcome> ReadAsync(
        Recording recording, CallFacts facts, TranscriptOrigin origin, Action<long> recognised, CancellationToken ct)
    {
        var notes = new List<string>(recording.Notes);
        ImmutableArray<float[]> channels = ChannelCheck.Distinct(recording, notes);
        ImmutableArray<SampleRange>[] speech = [.. channels.Select(c => detector.Detect(c).ToImmutableArray())];
        var events = new List<CallEvent>();
        int? configured = settings.AgentsChannel(facts.Direction);
        Speaker[] speakers = channels.Length == 1 ? [Speaker.Unknown] : configured == 1 ? [Speaker.Customer, Speaker.Agent] : [Speaker.Agent, Speaker.Customer];
        CrossTalk.Remove(channels, speech, speakers, events);
        ImmutableArray<SpeechWindow>[] windows = [.. channels.Select((c, i) => WindowPacker.Pack(settings.Steps.HasFlag(RecognitionSteps.Packing) ? speech[i] : [new(0, c.Length)], c))];
        (ImmutableArray<Language> languages, LanguageGuess closest) = await LanguagesAsync(facts, channels, windows, notes, ct);
        if (languages.IsEmpty)
            return IngestOutcome.Failed(Undecided(origin.Path, closest));

        int total = windows.Sum(w => w.Length), done = 0;
        long reported = 0;
        var words = new ImmutableArray<HeardWord>[channels.Length];
        var removed = new List<Removal>();
        for (int c = 0; c < channels.Length; c++)
        {
            ChannelWords heard = windows[c].IsEmpty
                ? ChannelWords.None
                : await new ChannelRecogniser(transcribers(languages[c]), settings.Steps).RecogniseAsync(channels[c], windows[c], languages[c], () => Step(++done), ct);
            words[c] = heard.Words;
            events.AddRange(SoundEvents.Find(channels[c], speech[c], speakers[c]));
            events.AddRange(heard.Removed.Select(r => new CallEvent(EventKind.Unintelligible, r.Time, speakers[c])));
            removed.AddRange(heard.Removed);
        }

        if (total == 0)
            recognised(recording.DurationMs);
        if (removed.Count > 0)
            notes.Add(Removal.Sentence(removed));
        if (facts.DurationMs > 0 && Math.Abs(facts.DurationMs - recording.DurationMs) > LengthToleranceMs + (facts.DurationMs / 100))
            notes.Add(string.Create(CultureInfo.InvariantCulture, $"The facts give the call {facts.DurationMs / 1000.0:0.#} s, the recording lasts {recording.DurationMs / 1000.0:0.#} s."));

        (bool swap, Confidence roles) = Roles(channels.Length, configured, facts.Direction, Utterances(words, speakers), notes);
        if (swap)
            speakers = [.. speakers.Select(Other)];
        ImmutableArray<Utterance> utterances = Utterances(words, speakers);
        Language language = languages[Math.Max(0, Array.IndexOf(speakers, Speaker.Agent))];
        return new(
            new()
            {
                Call = facts with { Language = language, DurationMs = recording.DurationMs },
                Origin = origin with
                {
                    Channels = recording.Channels.Length,
                    Recogniser = settings.SpeechModel(language).Name,
                    RecogniserSha256 = settings.SpeechModel(language).Sha256,
                    AsrConfidence = Confidences.OfCall(utterances),
                    RoleConfidence = roles,
                },
                Utterances = utterances,
                Events =
                [
                    .. events.Select(e => swap ? e with { By = Other(e.By) } : e)
                        .OrderBy(e => e.Time.StartMs).ThenBy(e => e.Time.EndMs).ThenBy(e => e.Kind).ThenBy(e => e.By),
                ],
                Notes = [.. notes],
            },
            null);

        void Step(int windowsDone)
        {
            long now = recording.DurationMs * windowsDone / total;
            recognised(now - reported);
            reported = now;
        }
    }

    private static (bool Swap, Confidence Sure) Roles(int channels, int? configured, Direction direction, ImmutableArray<Utterance> utterances, List<string> notes)
    {
        if (channels != 2)
            return (false, new(0));
        return configured is null ? SpeakerRoles.Find(utterances, direction, notes) : (false, SpeakerRoles.Check(utterances, direction, notes));
    }

    private static ImmutableArray<Utterance> Utterances(ImmutableArray<HeardWord>[] words, Speaker[] speakers) =>
    [
        .. words.SelectMany((w, c) => UtteranceBuilder.Build(w, speakers[c]))
            .Select(u => Announcements.Is(u.Text) ? u with { Kind = UtteranceKind.Announcement } : u)
            .OrderBy(u => u.Time.StartMs).ThenBy(u => u.Time.EndMs).ThenBy(u => u.Speaker),
    ];

    private static Speaker Other(Speaker speaker) => speaker switch
    {
        Speaker.Agent => Speaker.Customer,
        Speaker.Customer => Speaker.Agent,
        _ => speaker,
    };

    private async Task<(ImmutableArray<Language> Languages, LanguageGuess Closest)> LanguagesAsync(
        CallFacts facts, ImmutableArray<float[]> channels, ImmutableArray<SpeechWindow>[] windows, List<string> notes, CancellationToken ct)
    {
        if (facts.Language != Language.Unknown || !Array.Exists(windows, list => list.Any(w => w.Length >= WhisperTranscriber.FewestSamples)))
            return ([.. channels.Select(_ => facts.Language)], default);
        var guesses = ImmutableArray.CreateBuilder<LanguageGuess>();
        for (int c = 0; c < channels.Length; c++)
            guesses.Add(await SpokenLanguages.GuessAsync(transcribers(Language.Unknown), channels[c], windows[c], ct));
        return (SpokenLanguages.Decide(guesses.ToImmutable(), notes), guesses.MaxBy(g => g.Confidence));
    }

    private static IngestProblem Undecided(string path, LanguageGuess closest) => new(
        "recognise",
        "unknown-language",
        string.Create(
            CultureInfo.InvariantCulture,
            $"{path}: the language cannot be told (closest is {closest}, at least {SpokenLanguages.Least:0.00} is needed); give 'language' (ru, sv or en) in the call's facts, or set 'language' for all calls."));
}
