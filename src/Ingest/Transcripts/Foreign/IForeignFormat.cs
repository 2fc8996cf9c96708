namespace CallQa.Ingest;

/// <summary>A format of transcripts made by others. Implementations keep no state; thread safe.</summary>
internal interface IForeignFormat
{
    /// <summary>The format's name, stored as the origin of the words.</summary>
    string Name { get; }

    /// <summary>True where the content is of this format; looks at few fields and never fails.</summary>
    bool Is(ForeignFile file);

    /// <summary>Reads the content; what is wrong goes to <paramref name="problems"/>, and then the result does not count.</summary>
    ForeignCall Read(ForeignFile file, List<FieldProblem> problems);
}
