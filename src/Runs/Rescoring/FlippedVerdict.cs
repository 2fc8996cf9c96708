namespace CallQa.Runs.Rescoring;

/// <summary>A verdict that changes.</summary>
/// <param name="Call">In which call.</param>
/// <param name="Before">The finding as it is; null where the standard is new.</param>
/// <param name="After">The finding from now on; null where the standard is gone.</param>
public sealed record FlippedVerdict(CallFacts Call, Finding? Before, Finding? After)
{
    /// <summary>Of which standard.</summary>
    public StandardId Standard => (After ?? Before!).Standard;

    /// <summary>What shows it best: words that are quoted go before places without, what is found now before what was; null for none.</summary>
    public Evidence? Shown => Best(quoted: true) ?? Best(quoted: false);

    /// <summary>True where <see cref="Shown"/> was found before and is no longer.</summary>
    public bool ShownIsGone => Shown is { } shown && After?.Evidence.Contains(shown) != true;

    private Evidence? Best(bool quoted) =>
        (After?.Evidence ?? []).Concat(Before?.Evidence ?? []).FirstOrDefault(e => !quoted || e.Quote.Length > 0);
}
