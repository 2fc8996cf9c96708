namespace CallQa.Reports.Explaining;

/// <summary>What a line of an explanation is, whatever form it is printed in.</summary>
internal enum LineKind
{
    /// <summary>The call.</summary>
    Title,

    /// <summary>A fact of the call.</summary>
    Fact,

    /// <summary>A group of findings.</summary>
    Group,

    /// <summary>A finding.</summary>
    Finding,

    /// <summary>A place in the call.</summary>
    Place,

    /// <summary>A sentence on the finding.</summary>
    Note,

    /// <summary>What would have counted.</summary>
    Advice,

    /// <summary>The rule that decided, its version and how sure it is.</summary>
    Rule,

    /// <summary>What the reader can do.</summary>
    Closing,
}
