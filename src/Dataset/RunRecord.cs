namespace CallQa.Dataset;

/// <summary>What a run tells about itself.</summary>
public sealed record RunRecord
{
    /// <summary>Hash of settings and inputs.</summary>
    public required RunId Id { get; init; }

    /// <summary>First start.</summary>
    public required DateTimeOffset StartedAt { get; init; }

    /// <summary>Last end.</summary>
    public required DateTimeOffset FinishedAt { get; init; }

    /// <summary>How often it was started; more than 1 where it was broken off and went on.</summary>
    public int Starts { get; init; } = 1;

    /// <summary>Version of the program.</summary>
    public required string Version { get; init; }

    /// <summary>Version of the pack.</summary>
    public string PackVersion { get; init; } = "";

    /// <summary>SHA-256 of the pack.</summary>
    public string PackSha256 { get; init; } = "";

    /// <summary>Name of the profile.</summary>
    public string Profile { get; init; } = "";

    /// <summary>SHA-256 of the profile.</summary>
    public string ProfileSha256 { get; init; } = "";

    /// <summary>Name of the speech model; empty where none was used.</summary>
    public string Recogniser { get; init; } = "";

    /// <summary>SHA-256 of the act model; empty where none was used.</summary>
    public string ActsModelSha256 { get; init; } = "";

    /// <summary>What the id was made of besides the inputs, as <c>name=value</c> lines.</summary>
    public string Settings { get; init; } = "";

    /// <summary>Inputs found.</summary>
    public int Inputs { get; init; }

    /// <summary>Calls processed, in this start and those before it.</summary>
    public int CallsDone { get; init; }

    /// <summary>Calls that were up to date.</summary>
    public int CallsUnchanged { get; init; }

    /// <summary>Inputs in quarantine.</summary>
    public int CallsQuarantined { get; init; }

    /// <summary>Length of the calls processed, in seconds.</summary>
    public double RecordedS { get; init; }

    /// <summary>True where it was cancelled and can go on.</summary>
    public bool Cancelled { get; init; }
}
