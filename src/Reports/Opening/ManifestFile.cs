namespace CallQa.Reports.Opening;

/// <summary>One file that counts, as the manifest names it.</summary>
/// <param name="Table">Table it belongs to.</param>
/// <param name="Path">Full path.</param>
/// <param name="Day">True where the path says the day (<c>TABLE/day=2026-10-05/</c>).</param>
/// <param name="Rows">How many rows it has.</param>
internal sealed record ManifestFile(string Table, string Path, bool Day, long Rows);
