using CallQa.Scoring.Packs;

namespace CallQa.Cli.Commands;

/// <summary>The standards that the user names.</summary>
internal static class StandardChoice
{
    /// <summary>Those of these ids, in the pack's order; all where none is named.</summary>
    /// <exception cref="CommandFailure">A name is no standard of the pack.</exception>
    public static Standard[] Of(Pack pack, string[] ids)
    {
        foreach (string id in ids)
            if (pack.Find(id) is null)
                throw new CommandFailure(ExitCode.Usage, $"'{id}' is no standard of the pack '{pack.Id}'; 'callqa standards list' names them.");
        return [.. pack.Standards.Where(s => ids.Length == 0 || ids.Contains(s.Id.Value, StringComparer.Ordinal))];
    }
}
