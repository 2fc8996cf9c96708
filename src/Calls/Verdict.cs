namespace CallQa;

/// <summary>What a standard's evaluation ends in; never a guess.</summary>
public enum Verdict
{
    /// <summary>It applies, but the recording does not let anyone decide; the reason says why. Never counted.</summary>
    CannotTell,

    /// <summary>Its condition did not arise; out of the denominator, with the reason.</summary>
    NotApplicable,

    /// <summary>Fulfilled; for a forbidden standard: it applied and did not happen.</summary>
    Met,

    /// <summary>Not fulfilled; for a forbidden standard: it happened.</summary>
    NotMet,
}
