using System.Collections.Immutable;
using CallQa.Dataset.Manifests;
using CallQa.Dataset.Rows;

namespace CallQa.Dataset.Forgetting;

/// <summary>Reads the tables after a removal, to prove that nothing of what went is left in them.</summary>
internal sealed class LookBack(string folder, IReadOnlySet<string> gone, string? customer, Mentions mentions)
{
    private static readonly string[] OfCalls = [Table.Calls, Table.Utterances, Table.Extracts, Table.Findings, Table.Scorecards, Table.Labels];

    private readonly List<string> _left = [];

    /// <summary>Where something is left, as sentences, and how many files were read.</summary>
    public (ImmutableArray<string> Left, int LookedThrough) Look()
    {
        ImmutableArray<ManifestFile> files = Manifest.Read(folder)?.Files ?? [];
        foreach (ManifestFile file in files)
            Look(file);
        return ([.. _left], files.Length);
    }

    private void Look(ManifestFile file)
    {
        string path = Path.Combine(folder, file.Path);
        if (OfCalls.Contains(file.Table, StringComparer.Ordinal) && TableFile.Read<CallIdRow>(path).Any(r => gone.Contains(r.CallId)))
            _left.Add($"{file.Path} still has rows of a removed call.");
        if (file.Table is Table.Calls && customer is not null
            && TableFile.Read<PersonRow>(path).Any(r => string.Equals(r.CustomerKey, customer, StringComparison.Ordinal)))
            _left.Add($"{file.Path} still has a call of the customer.");
        if (file.Table is Table.Continuity && TableFile.Read<ContinuityRow>(path).Any(r => r.Calls.Any(gone.Contains) || string.Equals(r.Subject, customer, StringComparison.Ordinal)))
            _left.Add($"{file.Path} still has rows of the customer.");
        if (file.Table is Table.Quarantine && TableFile.Read<QuarantineRow>(path).Any(r => mentions.In(r.Path) || mentions.In(r.Found)))
            _left.Add($"{file.Path} still names a removed call.");
    }
}
