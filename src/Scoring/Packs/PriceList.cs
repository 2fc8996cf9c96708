using System.Collections.Immutable;

namespace CallQa.Scoring.Packs;

/// <summary>What a company asks for its goods and services, as a file beside the profile says it. Immutable.</summary>
/// <param name="Items">The items in the order of the file.</param>
public sealed record PriceList(ImmutableArray<PriceItem> Items);
