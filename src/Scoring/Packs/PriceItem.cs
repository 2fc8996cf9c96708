using System.Collections.Immutable;
using CallQa.Scoring.Matching;

namespace CallQa.Scoring.Packs;

/// <summary>Something that has a price.</summary>
/// <param name="Name">Its name in the list.</param>
/// <param name="Words">What people call it, by language.</param>
/// <param name="Prices">What it costs; where several hold at once, each is right.</param>
public sealed record PriceItem(string Name, ImmutableArray<(Language Language, Phrase Phrase)> Words, ImmutableArray<ListedPrice> Prices);
