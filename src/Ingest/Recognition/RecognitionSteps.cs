namespace CallQa.Ingest;

/// <summary>The steps around the recogniser that can be left out, to measure what each does to the words. A run takes all.</summary>
[Flags]
public enum RecognitionSteps
{
    /// <summary>The recogniser alone, on the whole channel in windows one after the other.</summary>
    None = 0,

    /// <summary>Only speech is recognised, put together in windows; without it everything is, the silences too.</summary>
    Packing = 1,

    /// <summary>Doubtful windows and stretches without a word are tried once more.</summary>
    SecondTry = 2,

    /// <summary>Text that the recogniser invented is removed.</summary>
    Filters = 4,

    /// <summary>The recogniser is told the company's words.</summary>
    Words = 8,

    /// <summary>All of them.</summary>
    All = Packing | SecondTry | Filters | Words,
}
