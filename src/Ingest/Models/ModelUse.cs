namespace CallQa.Ingest.Models;

/// <summary>What a model's file is for.</summary>
public enum ModelUse
{
    /// <summary>Turns speech into words.</summary>
    Speech,

    /// <summary>Tells speech from silence and noise.</summary>
    Voice,

    /// <summary>Gives sentences a vector, for the classifier of acts.</summary>
    Sentences,

    /// <summary>Finds acts in utterances.</summary>
    Acts,

    /// <summary>Belongs to a model: a licence, reference values.</summary>
    Paper,
}
