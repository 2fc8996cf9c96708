namespace CallQa.Reports.Sql;

/// <summary>Whether a statement may run.</summary>
/// <param name="Text">What is to be run; null where it is refused.</param>
/// <param name="Refusal">Why not, as one sentence; empty where it may run.</param>
/// <param name="Rows">True where it is a query proper, false for what describes or explains.</param>
internal sealed record SqlVerdict(string? Text, string Refusal, bool Rows)
{
    public static SqlVerdict Refused(string why) => new(null, why, false);
}
