using System.Collections.Immutable;

namespace CallQa.Ingest.WordErrors;

/// <summary>
/// What was really said in calls: texts (<c>callqa.transcript/1</c>) by call id. The folder that a text lies in is the call's
/// recording set.
/// </summary>
public sealed class AsrReference
{
    private AsrReference(ImmutableArray<ReferenceCall> calls) => Calls = calls;

    /// <summary>The ids of all calls.</summary>
    public IEnumerable<string> Ids => Calls.Select(c => c.Id);

    internal ImmutableArray<ReferenceCall> Calls { get; }

    /// <summary>Reads all texts of these folders and the folders in them.</summary>
    /// <exception cref="DirectoryNotFoundException">A folder does not exist.</exception>
    /// <exception cref="InvalidDataException">A file is no reference text, two are of one call, or there are none; the message says which.</exception>
    public static AsrReference Read(IReadOnlyList<string> folders)
    {
        ArgumentNullException.ThrowIfNull(folders);
        ReferenceCall[] calls = [.. folders.SelectMany(folder => ReferenceReader.ReadFolder(folder)).OrderBy(r => r.Id, StringComparer.Ordinal)];
        if (calls.Length == 0)
            throw new InvalidDataException($"{string.Join(", ", folders)}: there is no reference text (*.json) in it; texts are callqa.transcript/1 files.");
        for (int i = 1; i < calls.Length; i++)
            if (string.Equals(calls[i].Id, calls[i - 1].Id, StringComparison.Ordinal))
                throw new InvalidDataException($"two reference texts, in {calls[i - 1].Set} and {calls[i].Set}, are of the call '{calls[i].Id}'; each call has one.");
        return new([.. calls]);
    }
}
