namespace CallQa;

/// <summary>What a piece of evidence shows; a closed set, sentences are made of it in the reader's language.</summary>
public enum EvidenceKind
{
    /// <summary>What was heard.</summary>
    Hit,

    /// <summary>The window that was searched, for an absence.</summary>
    Window,

    /// <summary>Nearest miss: right words, but after the window by so much.</summary>
    Late,

    /// <summary>Nearest miss: right words, but before the window by so much.</summary>
    Early,

    /// <summary>Nearest miss: right words, but said by somebody else.</summary>
    WrongSpeaker,

    /// <summary>Nearest miss: words that come near; by = edits or missing words.</summary>
    NearForm,

    /// <summary>Nearest miss: an act just under its threshold; by = how much is missing.</summary>
    BelowThreshold,

    /// <summary>What made the standard apply (the complaint that wants an apology).</summary>
    Trigger,

    /// <summary>A measured value, or the number of a fact; by = the value in the metric's unit.</summary>
    Measure,

    /// <summary>A fact of the call that is needed; signal = its name, quote = what was given where that is no number.</summary>
    FactMissing,

    /// <summary>What the company's price list says against what was heard before; signal = the item, quote = the price, by = its amount.</summary>
    Listed,
}
