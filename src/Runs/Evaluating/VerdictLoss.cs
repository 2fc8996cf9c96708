namespace CallQa.Runs.Evaluating;

/// <summary>What became of a verdict on the way from the text to the sound.</summary>
public enum VerdictLoss
{
    /// <summary>It is the same.</summary>
    None,

    /// <summary>It cannot be told any more: the recogniser or the speakers are unsure. It does not count, and a person is asked.</summary>
    CannotTell,

    /// <summary>Met became not-met, or the other way round.</summary>
    Reversed,

    /// <summary>What made the standard apply is not heard: met or not-met became not-applicable.</summary>
    Vanished,

    /// <summary>A standard that does not apply, or cannot be told, has another verdict.</summary>
    Appeared,
}
