namespace CallQa.Ingest;

/// <summary>What an input file holds.</summary>
public enum InputKind
{
    /// <summary>Sound, to be recognised.</summary>
    Recording,

    /// <summary>A ready transcript (<c>callqa.transcript/1</c>).</summary>
    Transcript,

    /// <summary>A transcript made by another program; its facts come from elsewhere, like those of a recording.</summary>
    Foreign,
}
