using System.Collections.Immutable;

namespace CallQa.Ingest;

/// <summary>How a format writes its words.</summary>
/// <param name="Text">Names under which the word's text may stand, the best first.</param>
/// <param name="Start">Name of its start.</param>
/// <param name="End">Name of its end.</param>
/// <param name="Confidence">Name of its confidence.</param>
/// <param name="Unit">What a bare number of time counts.</param>
internal sealed record WordShape(ImmutableArray<string> Text, string Start, string End, string Confidence, TimeUnit Unit)
{
    // Written times are rounded, and aligners let neighbours overlap.
    private const long OrderToleranceMs = 500;

    /// <summary>Reads words in order; those of one side must not run backwards.</summary>
    public ImmutableArray<ForeignWord> Read(IEnumerable<Field> items, Func<Field, Side> side)
    {
        var words = ImmutableArray.CreateBuilder<ForeignWord>();
        var latest = new Dictionary<Side, long>();
        foreach (Field item in items)
        {
            var word = new ForeignWord(
                item.Any(Text.AsSpan()).Text(required: true), item[Start].Ms(Unit), item[End].Ms(Unit), item[Confidence].Sureness(), side(item));
            if (word.StartMs is { } start)
            {
                if (word.EndMs is { } end && end < start)
                    item[End].Problem("times", $"at or after '{Start}'");
                if (start < latest.GetValueOrDefault(word.Side) - OrderToleranceMs)
                    item[Start].Problem("times", "at or after the start of the word before it");
                latest[word.Side] = Math.Max(start, latest.GetValueOrDefault(word.Side));
            }

            words.Add(word);
        }

        return words.ToImmutable();
    }

    /// <inheritdoc cref="Read(IEnumerable{Field}, Func{Field, Side})"/>
    public ImmutableArray<ForeignWord> Read(IEnumerable<Field> items, Side side) => Read(items, _ => side);
}
