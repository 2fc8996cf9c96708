using System.Collections.Immutable;

namespace CallQa.Runs.Labels;

/// <summary>Where labels come from, and with that what they count for (docs/labels.md).</summary>
public static class LabelOrigins
{
    /// <summary>One person listened and decided.</summary>
    public const string Review = "review";

    /// <summary>Decided anew after a dispute, or between people who differ.</summary>
    public const string Adjudication = "adjudication";

    /// <summary>Somebody says that the verdict is wrong; decides nothing and asks for a person.</summary>
    public const string Dispute = "dispute";

    /// <summary>Judged for measurement, of calls that were drawn; decides nothing.</summary>
    public const string Sample = "sample";

    /// <summary>Brought from elsewhere for measurement; decides nothing.</summary>
    public const string Import = "import";

    /// <summary>All of them.</summary>
    public static readonly ImmutableArray<string> All = [Review, Adjudication, Dispute, Sample, Import];
}
