using System.Collections.Immutable;
using System.Globalization;

namespace CallQa.Unit.Reports.Continuity;

/// <summary>One call of a made-up dataset, with no more than the queries of continuity look at.</summary>
internal sealed record Contact(string Id, string Agent, string Customer, DateTimeOffset At)
{
    public Direction Direction { get; init; } = Direction.Inbound;

    public string Queue { get; init; } = "q";

    public ImmutableSortedDictionary<string, string> Facts { get; init; } = ImmutableSortedDictionary<string, string>.Empty;

    /// <summary>Kind and value of what was heard, in order of time.</summary>
    public ImmutableArray<(string Kind, string Value)> Heard { get; init; } = [];

    public double? Score { get; init; }

    public DateTimeOffset End => At.AddMinutes(5);

    public DateOnly Month => new(At.Year, At.Month, 1);

    public string? Fact(string name) => Facts.GetValueOrDefault(name);

    public bool Has(string kind) => Heard.Any(h => string.Equals(h.Kind, kind, StringComparison.Ordinal));

    public (RedactedTranscript Call, CallScore Score) Stored() =>
    (
        new(
            new()
            {
                Id = new(Id), Agent = new(Agent), Customer = Customer, StartedAt = At, Direction = Direction, Queue = Queue, DurationMs = 300_000, Own = Facts,
            },
            new() { Kind = "made-up", Path = Id, Sha256 = "" }, [], [], [], ""),
        new()
        {
            Findings = [],
            Scorecard = [new(SectionScore.Total, Score, 0, 0, 0, 0, 0, 0, 0)],
            Extracts = [.. Heard.Select((h, i) => new Extract(0, h.Kind, h.Value, new(i * 1000, (i * 1000) + 500)))],
            Measures = new(0, 0, 0, 0, 0, 0, 0),
            Profile = "p",
            ProfileSha256 = "",
            PackVersion = "",
            PackSha256 = "",
        }
    );

    /// <summary>A small dataset, the same for the same seed: few customers, agents and days, so that much meets.</summary>
    public static Contact[] Some(int seed)
    {
        var chance = new Random(seed);
        var begin = new DateTimeOffset(2026, 3, 20, 0, 0, 0, TimeSpan.Zero);
        return
        [
            .. Enumerable.Range(0, chance.Next(1, 16)).Select(i =>
            {
                // Quarters of an hour, so that limits are met exactly now and then.
                DateTimeOffset at = begin.AddMinutes(15 * chance.Next(0, 20 * 96)).ToOffset(TimeSpan.FromHours(chance.Next(0, 4)));
                return new Contact(string.Create(CultureInfo.InvariantCulture, $"c{i:00}"), Of(chance, "anna", "olga"), Of(chance, "k1", "k1", "k2", "k2", ""), at)
                {
                    Direction = Of(chance, Direction.Inbound, Direction.Inbound, Direction.Outbound),
                    Facts = SomeFacts(chance),
                    Heard = SomeHeard(chance, at),
                    Score = chance.Next(5) == 0 ? null : chance.Next(0, 101),
                };
            }).DistinctBy(c => (c.Customer, c.At.UtcTicks)),
        ];
    }

    private static ImmutableSortedDictionary<string, string> SomeFacts(Random chance)
    {
        var facts = ImmutableSortedDictionary.CreateBuilder<string, string>(StringComparer.Ordinal);
        Maybe("case", 3, "1", "2");
        Maybe("topic", 3, "bill", "parcel");
        Maybe("promise-kept", 8, "yes", "no");
        Maybe("customer-offset-min", 1, "0", "180", "600", "soon");
        Maybe("agreed", 6, "yes", "no");
        Maybe("urgent", 8, "yes");
        Maybe("answered", 3, "yes", "no", "no");
        return facts.ToImmutable();

        void Maybe(string name, int oneIn, params string[] values)
        {
            if (chance.Next(oneIn) == 0)
                facts[name] = Of(chance, values);
        }
    }

    private static ImmutableArray<(string, string)> SomeHeard(Random chance, DateTimeOffset at) =>
    [
        .. Enumerable.Range(0, chance.Next(0, 4)).Select(_ =>
        {
            string kind = Of(chance, "promise-call", "promise-call", "promise-act", "promise-broken", "promise-came", "called-before", "stop-calling");
            bool timed = kind is "promise-call" or "promise-act" && chance.Next(4) > 0;
            return (kind, timed ? at.AddMinutes(15 * chance.Next(0, 400)).ToString("yyyy-MM-dd'T'HH:mm:sszzz", CultureInfo.InvariantCulture) : "");
        }),
    ];

    private static T Of<T>(Random chance, params T[] values) => values[chance.Next(values.Length)];
}
