using System.Collections.Immutable;

namespace CallQa.Ingest;

/// <summary>What a look into the given folders found; the same whatever the order in which the file system lists them.</summary>
/// <param name="Inputs">The calls, in ordinal order of relative path, then of path.</param>
/// <param name="Refused">Files that look like calls and cannot be taken, in the same order.</param>
/// <param name="Notes">What a person should know (a recording passed over for its transcript, files that are no calls), as sentences.</param>
public sealed record InputScan(
    ImmutableArray<CallInput> Inputs,
    ImmutableArray<InputRefusal> Refused,
    ImmutableArray<string> Notes);
