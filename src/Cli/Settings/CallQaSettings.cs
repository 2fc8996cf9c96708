using System.Collections.Immutable;
using CallQa.Ingest;

namespace CallQa.Cli.Settings;

/// <summary>Settings that were checked; commands make of them what their stages run on.</summary>
internal sealed record CallQaSettings
{
    /// <summary>Name or absolute path of the speech model.</summary>
    public required string Model { get; init; }

    /// <summary>Name or absolute path by language, where it differs from <see cref="Model"/>.</summary>
    public required ImmutableSortedDictionary<Language, string> Models { get; init; }

    /// <summary>Name or absolute path of the voice-activity model.</summary>
    public required string VoiceModel { get; init; }

    /// <summary>Calls at the same time, at least 1.</summary>
    public required int Workers { get; init; }

    /// <summary>What a command that reads recordings may take, in MiB; at least <see cref="MemoryShare.LeastMb"/>.</summary>
    public required int MemoryMb { get; init; }

    /// <summary>The language of calls that do not tell; unknown means: detect it.</summary>
    public required Language Language { get; init; }

    /// <summary>On which channel the agent speaks: a key of <see cref="AgentChannels"/>.</summary>
    public required string AgentChannel { get; init; }

    /// <summary>Where facts of calls come from.</summary>
    public required FactSettings Facts { get; init; }

    /// <summary>Labels of the agent in transcripts made by other programs.</summary>
    public required ImmutableArray<string> AgentSpeakers { get; init; }

    /// <summary>How recordings that hold one side of a call each are called.</summary>
    public required LegEndings Legs { get; init; }

    /// <summary>Name of a pack, or absolute path of a folder.</summary>
    public required string Pack { get; init; }

    /// <summary>Name of a profile, or absolute path of a file.</summary>
    public required string Profile { get; init; }

    /// <summary>What is said of personal data that is replaced before anything is stored.</summary>
    public required RedactionChoice Redaction { get; init; }

    /// <summary>Absolute path of the table of agents; null where there is none.</summary>
    public required string? Agents { get; init; }

    /// <summary>Absolute path of the folder that recordings lie in, for clips; null where nobody has said.</summary>
    public required string? Recordings { get; init; }

    /// <summary>Seconds before and after a place that a clip holds.</summary>
    public required int ClipsAround { get; init; }

    /// <summary>Absolute path of the key for tombstones; null where none is set.</summary>
    public required string? KeyFile { get; init; }

    /// <summary>How a PostgreSQL server is reached, as it was written; null where nobody has said.</summary>
    public required string? Connection { get; init; }

    /// <summary>Absolute path of the user's data folder; it need not exist.</summary>
    public required string DataFolder { get; init; }

    /// <summary>How the memory is shared out between the workers.</summary>
    public MemoryShare Memory => MemoryShare.Of(MemoryMb, Workers);

    /// <summary>Name or absolute path of the speech model for a language.</summary>
    public string ModelFor(Language language) => Models.GetValueOrDefault(language, Model);

    /// <summary>These settings with nothing replaced.</summary>
    /// <exception cref="CommandFailure">Nobody has allowed that.</exception>
    public CallQaSettings WithoutRedaction() => Redaction.MayBeOff
        ? this with { Redaction = Redaction with { Off = true } }
        : throw new CommandFailure(ExitCode.Usage, "--no-redact would store what was said in confidence, readable and to be searched; it is allowed only where callqa.yml says 'redaction: allow-off'.");

    /// <summary>True where a setting of this kind is a path and no name.</summary>
    public static bool IsPath(string nameOrPath) => nameOrPath.Contains('/', StringComparison.Ordinal);
}
