using System.Collections.Immutable;
using CallQa.Ingest.Models;

namespace CallQa.Ingest;

/// <summary>How calls are read; validated by <see cref="Ingester.Open"/>.</summary>
public sealed record IngestSettings
{
    /// <summary>Path of the Whisper model (ggml).</summary>
    public required string SpeechModelPath { get; init; }

    /// <summary>SHA-256 that the file must have, lower-case hex: a damaged model loads without any error.</summary>
    public required string SpeechModelSha256 { get; init; }

    /// <summary>The model's name, as stored with each call.</summary>
    public required string SpeechModelName { get; init; }

    /// <summary>Other Whisper models for some languages.</summary>
    public ImmutableSortedDictionary<Language, ResolvedModel> SpeechModels { get; init; } = ImmutableSortedDictionary<Language, ResolvedModel>.Empty;

    /// <summary>Path of the Silero voice-activity model (ggml).</summary>
    public required string VadModelPath { get; init; }

    /// <summary>SHA-256 that the file must have, lower-case hex.</summary>
    public required string VadModelSha256 { get; init; }

    /// <summary>How many recordings are recognised at once, one thread each; more callers wait.</summary>
    public int Workers { get; init; } = 1;

    /// <summary>How many bytes the samples of all recordings at work may take, about; one alone is always read.</summary>
    public long SampleBytes { get; init; } = long.MaxValue;

    /// <summary>
    /// Program and arguments of a process that ends in <see cref="RecogniserServer.Serve"/>: the recogniser works there, and what ends
    /// that process fails one recording at most. None: it works in this process.
    /// </summary>
    public ImmutableArray<string> RecogniserProgram { get; init; } = [];

    /// <summary>The agent's channel in a recording with a side of the line on each.</summary>
    public AgentChannel AgentChannel { get; init; }

    /// <summary>Where facts come from besides sidecars.</summary>
    public FactSettings Facts { get; init; } = FactSettings.Usual;

    /// <summary>Labels that stand for the agent in transcripts made by other programs, besides the usual words.</summary>
    public ImmutableArray<string> AgentSpeakers { get; init; } = [];

    /// <summary>The language of recordings whose facts name none; unknown: it is detected, call by call.</summary>
    public Language Language { get; init; }

    /// <summary>
    /// The company's words for the recogniser by language, as they are written: names of itself, its goods and tariffs. What goes
    /// beyond 224 tokens before a window falls off at the recogniser.
    /// </summary>
    public ImmutableSortedDictionary<Language, ImmutableArray<string>> Words { get; init; } = ImmutableSortedDictionary<Language, ImmutableArray<string>>.Empty;

    /// <summary>The steps around the recogniser; fewer than all only to measure them, and no part of <see cref="Ingester.KeyFor"/>.</summary>
    public RecognitionSteps Steps { get; init; } = RecognitionSteps.All;

    /// <summary>The agent's channel in calls of a direction; null where it is to be found by the text.</summary>
    internal int? AgentsChannel(Direction direction) => (AgentChannel, direction) switch
    {
        (AgentChannel.First, _) or (AgentChannel.CallerFirst, Direction.Outbound) => 0,
        (AgentChannel.Second, _) or (AgentChannel.CallerFirst, Direction.Inbound) => 1,
        _ => null,
    };

    /// <summary>What the recogniser is told before each window of a language; empty where there is nothing to tell.</summary>
    internal string Prompt(Language language) =>
        Steps.HasFlag(RecognitionSteps.Words) && Words.GetValueOrDefault(language) is { IsDefaultOrEmpty: false } words ? $"{string.Join(", ", words)}." : "";

    /// <summary>The Whisper model for a language; for an unknown one that for all.</summary>
    internal ResolvedModel SpeechModel(Language language) =>
        SpeechModels.GetValueOrDefault(language) ?? new(SpeechModelName, SpeechModelPath, SpeechModelSha256);

    /// <summary>Called as work goes on, from any thread; must be quick and must not throw.</summary>
    public Action<IngestProgress>? Progress { get; init; }
}
