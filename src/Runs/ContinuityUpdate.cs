using CallQa.Dataset;
using CallQa.Runs.Stages;

namespace CallQa.Runs;

/// <summary>
/// Brings the table <c>continuity</c> up to the calls that are published. It is computed whole, and only where its key has
/// changed: the files of the tables that it is made of, and the questions. A run that was killed before it does it next time.
/// </summary>
internal static class ContinuityUpdate
{
    private static readonly string[] Tables = [Table.Calls, Table.Utterances, Table.Extracts, Table.Findings, Table.Scorecards];

    /// <summary>Computes and publishes; true where there was something to do.</summary>
    public static async Task<bool> DoAsync(DatasetWriter writer, IContinuityStage stage)
    {
        if (writer.Published is not { } published)
            return false;
        string key = StageKeys.Hash(
        [
            stage.Fingerprint,
            .. published.Manifest.Files.Where(f => Tables.Contains(f.Table, StringComparer.Ordinal)).Select(f => $"{f.Path} {f.Sha256}").Order(StringComparer.Ordinal),
        ]);
        if (string.Equals(key, published.Manifest.ContinuityKey, StringComparison.Ordinal))
            return false;
        await writer.PublishContinuityAsync(stage.Find(writer.Folder), key);
        return true;
    }
}
