namespace CallQa.Ingest;

/// <summary>What an input file holds.</summary>
public enum InputKind
{
    /// <summary>Sound, to be recognised.</summary>
    Recording,

    /// <summary>A ready transcript (<c>callqa.transcript/1</c>).</summary>
    Transcript,
}
