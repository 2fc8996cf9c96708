namespace CallQa;

/// <summary>Where a call's words come from and how far they can be trusted.</summary>
public sealed record TranscriptOrigin
{
    /// <summary><c>recognised</c> for our own recogniser, else the name of the format it was read from (<c>callqa.transcript/1</c>).</summary>
    public required string Kind { get; init; }

    /// <summary>Path of the input, relative to the folder that was given, with forward slashes.</summary>
    public required string Path { get; init; }

    /// <summary>SHA-256 of the input file, lower-case hex.</summary>
    public required string Sha256 { get; init; }

    /// <summary>Channels of the recording; 0 for a ready transcript.</summary>
    public int Channels { get; init; }

    /// <summary>Name of the speech model; empty for a ready transcript.</summary>
    public string Recogniser { get; init; } = "";

    /// <summary>SHA-256 of the speech model's file; empty for a ready transcript.</summary>
    public string RecogniserSha256 { get; init; } = "";

    /// <summary>The recogniser's mean word confidence, weighted by time; null where the source gave none.</summary>
    public Confidence? AsrConfidence { get; init; }

    /// <summary>How sure it is that the speakers are told apart rightly.</summary>
    public Confidence RoleConfidence { get; init; } = Confidence.Certain;
}
