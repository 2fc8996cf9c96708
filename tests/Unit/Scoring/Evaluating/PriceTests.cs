using System.Text;
using CallQa.Scoring.Evaluating;
using CallQa.Scoring.Packs;
using CallQa.Unit.Scoring.Packs;
using Xunit;

namespace CallQa.Unit.Scoring.Evaluating;

public class PriceTests
{
    private const string List = """
        kettle: { en: [kettle], price: 49.90 EUR }
        travel kettle: { en: [travel kettle], price: [19 EUR, 21 EUR] }
        toaster: { en: [toaster], price: [{ is: 30 EUR, to: 1969-12-31 }, { is: 35 EUR, from: 1970-01-01 }] }
        lamp: { en: [lamp], price: { is: 10 EUR, to: 1969-12-31 } }
        """;

    private const string Rule = "signals: { wrong: { contradicts: prices } }\nrule: { kind: absent, heard: wrong }";
    private const string Wide = "signals: { wrong: { contradicts: { list: prices, within: 1 turn } } }\nrule: { kind: absent, heard: wrong }";

    [Theory]
    [InlineData("A 0 2 The kettle is 59 euros.", "59 euros; kettle 49.90 EUR")]
    [InlineData("A 0 2 The kettle is forty nine euros ninety cents.", "")]
    [InlineData("A 0 2 The kettle is 49 euros.", "")]
    [InlineData("A 0 2 The kettle is 51 euros.", "51 euros; kettle 49.90 EUR")]
    [InlineData("A 0 2 The kettle is 59 dollars.", "")]
    [InlineData("A 0 2 The kettle is 59.", "")]
    [InlineData("A 0 2 Two kettles are 99.80 euros.", "")]
    [InlineData("A 0 2 Two kettles are 120 euros.", "120 euros; kettle 49.90 EUR")]
    [InlineData("A 0 2 The travel kettle is 19 euros.", "")]
    [InlineData("A 0 2 The travel kettle is 21 euros.", "")]
    [InlineData("A 0 2 The travel kettle is 49 euros.", "49 euros; travel kettle 19 EUR")]
    [InlineData("A 0 2 The toaster is 30 euros.", "30 euros; toaster 35 EUR")]
    [InlineData("A 0 2 The lamp is 12 euros.", "")]
    [InlineData("A 0 2 The kettle costs 49 euros and the toaster 35 euros.", "")]
    [InlineData("A 0 2 The kettle costs 35 euros and the toaster 49 euros.", "35 euros; kettle 49.90 EUR, 49 euros; toaster 35 EUR")]
    [InlineData("A 0 2 I recommend 59 euros for the kettle.", "59 euros; kettle 49.90 EUR")]
    [InlineData("A 0 2 you get 59 euros back i would rather take the kettle", "")]
    [InlineData("A 0 2 i will put the kettle aside and then it is only the cable for 59 euros", "")]
    [InlineData("A 0 2 The kettle is 49 euros or 45 euros by card.", "")]
    [InlineData("A 0 2 The kettle is 49 euros and 45 euros by card.", "")]
    [InlineData("A 0 2 I have the kettle here, you owe us 12 euros.", "")]
    [InlineData("A 0 2 That is 59 euros.", "")]
    [InlineData("C 0 2 The kettle is 59 euros.", "")]
    public void A_sum_contradicts_where_it_is_no_price_of_the_item_beside_it(string line, string expected) => Assert.Equal(expected, Wrong(Rule, line));

    [Theory]
    [InlineData("C 0 2 How much is the kettle?|A 2 4 It is 59 euros.", "59 euros; kettle 49.90 EUR")]
    [InlineData("C 0 2 How much is the kettle?|A 2 4 It is 49 euros.", "")]
    [InlineData("C 0 2 The kettle or the toaster?|A 2 4 It is 59 euros.", "")]
    [InlineData("C 0 2 The kettle?|A 2 4 The toaster is nicer. It is 59 euros.", "59 euros; toaster 35 EUR")]
    [InlineData("C 0 2 The kettle?|A 2 4 Yes, of course.|C 4 6 And how much?|A 6 8 It is 59 euros.", "")]
    [InlineData("A 0 2 The kettle. It is 59 euros.", "59 euros; kettle 49.90 EUR")]
    [InlineData("C 0 2 How much is the kettle?|A 2 4 It is 49 euros. With a bag it is 59 euros.", "")]
    [InlineData("A 0 2 The kettle is 49 euros.|A 2 4 With a bag it is 59 euros.", "")]
    [InlineData("A 0 2 The toaster.|U 2 3 Well yes indeed.|A 3 4 It is 59 euros.", "")]
    public void Further_off_the_item_is_the_last_of_the_turn_or_the_only_one_of_the_other_side(string lines, string expected) => Assert.Equal(expected, Wrong(Wide, lines.Split('|')));

    [Fact]
    public void Without_a_list_the_rule_does_not_apply_and_beside_another_rule_it_is_left_out()
    {
        string[] call = ["A 0 2 The kettle is 59 euros."];

        Finding alone = Score(SomePack.Of(Rule), "", "", call);
        Finding beside = Score(SomePack.Of("signals: { wrong: { contradicts: prices }, no: { en: [toaster] } }\nrules: [{ kind: absent, heard: wrong }, { kind: absent, heard: no }]"), "", "", call);

        Assert.Equal((Verdict.NotApplicable, "no-price-list"), (alone.Verdict, alone.Reason));
        Assert.Equal((Verdict.Met, ""), (beside.Verdict, beside.Reason));
    }

    [Fact]
    public void A_queue_has_a_list_of_its_own_or_none()
    {
        const string Profile = "prices: prices.yml\nqueues: { sales: { prices: sales.yml }, lost: { prices: off } }";
        Pack pack = SomePack.Of(Rule);

        Assert.Equal(
            [Verdict.NotMet, Verdict.Met, Verdict.NotApplicable],
            new[] { "", "sales", "lost" }.Select(q => Score(pack, Profile, q, "A 0 2 The kettle is 59 euros.").Verdict));
    }

    [Fact]
    public void A_price_that_changes_is_another_profile()
    {
        Pack pack = SomePack.Of(Rule);
        string[] keys =
        [
            .. new[] { ("", List), ("prices: prices.yml", List), ("prices: prices.yml", List.Replace("49.90", "48.90", StringComparison.Ordinal)) }
                .Select(p => Scorer.Create(pack, Read(pack, p.Item1, p.Item2).Profile!).Fingerprint),
        ];

        Assert.Equal(3, keys.Distinct(StringComparer.Ordinal).Count());
    }

    [Theory]
    [InlineData("kettle: { en: [kettle], price: 49 }", "prices.yml:1:32: the price is '49'; it must be an amount and a currency, such as 49.90 EUR (currencies: EUR, GBP, KZT, RUB, SEK, USD).")]
    [InlineData("kettle: { en: [kettle], price: 49 YEN }", "prices.yml:1:32: the price is '49 YEN'; it must be *")]
    [InlineData("kettle: { en: [kettle] }", "prices.yml:1:9: the key 'price' is missing.")]
    [InlineData("kettle: { price: 49 EUR }", "prices.yml:1:1: nobody can name the item 'kettle'; it must hold what people call it in one of ru, sv, en.")]
    [InlineData("kettle: { en: [\"(x\"], price: 49 EUR }", "prices.yml:1:17: in the phrase '(x': *")]
    [InlineData("kettle: { en: [<greeting>], price: 49 EUR }", "*'<greeting>' is a group of the pack; *")]
    [InlineData("kettle: { en: [kettle], prize: 49 EUR, price: 49 EUR }", "prices.yml:1:25: 'prize' is not a key here; did you mean 'price'? *")]
    [InlineData("kettle: { en: [kettle], price: { is: 49 EUR, from: 1.3.2026 } }", "prices.yml:1:52: 'from' is '1.3.2026'; it must be a day such as 2026-03-31.")]
    [InlineData("kettle: { en: [kettle], price: { is: 49 EUR, from: 2026-03-02, to: 2026-03-01 } }", "prices.yml:1:32: 'from' is after 'to'; there is no day on which the price holds.")]
    [InlineData("", "prices.yml:1:1: the price list is empty; *")]
    public void A_fault_of_a_list_is_told_with_its_place(string list, string expected)
    {
        ProfileReading reading = Read(SomePack.Of(Rule), "prices: prices.yml", list);

        Assert.Null(reading.Profile);
        Assert.Matches("^" + System.Text.RegularExpressions.Regex.Escape(expected).Replace("\\*", ".*", StringComparison.Ordinal) + "$", Assert.Single(reading.Problems).ToString());
    }

    [Fact]
    public void A_list_that_is_not_there_is_told() => Assert.Equal(
        "p.yml:3:9: there is no file 'price.yml' beside the profile; 'prices' must name a price list, or be off.",
        Assert.Single(Read(SomePack.Of(Rule), "prices: price.yml").Problems).ToString());

    [Theory]
    [InlineData("contradicts: price", "'contradicts' is 'price'; it must be one of prices. Did you mean 'prices'?")]
    [InlineData("contradicts: { list: prices, within: 3 s }", "'within' of 'contradicts' is '3 s'; it must be a number of turns, such as 3 turns.")]
    public void A_fault_of_the_signal_is_told(string keys, string expected)
    {
        PackReading reading = SomePack.Read(("rules/one.yml", SomePack.Standard($"signals: {{ a: {{ {keys} }} }}\nrule: {{ kind: absent, heard: a }}")));

        Assert.EndsWith(expected, Assert.Single(reading.Problems).ToString(), StringComparison.Ordinal);
    }

    // What was said and, behind it, what the list says.
    private static string Wrong(string rule, params string[] lines) => string.Join(", ", Score(SomePack.Of(rule), "prices: prices.yml", "", lines).Evidence
        .Where(e => e.Kind is EvidenceKind.Hit or EvidenceKind.Listed).Select(e => e.Kind == EvidenceKind.Hit ? $"{e.Quote};" : $"{e.Signal} {e.Quote}").Chunk(2).Select(pair => string.Join(' ', pair)));

    private static Finding Score(Pack pack, string profile, string queue, params string[] lines)
    {
        RedactedTranscript call = SpokenCall.Of(lines);
        return Scorer.Create(pack, Read(pack, profile).Profile!)
            .Score(new(call.Call with { Queue = queue }, call.Origin, call.Utterances, [], [], ""), CallActs.None(call.Utterances.Length)).Findings[0];
    }

    private static ProfileReading Read(Pack pack, string profile, string list = List) => ProfileReader.Read(
        Encoding.UTF8.GetBytes("id: p\nsections: { rules: 1 }\n" + profile), "p.yml", pack, name => name switch
        {
            "prices.yml" => Encoding.UTF8.GetBytes(list),
            "sales.yml" => Encoding.UTF8.GetBytes("kettle: { en: [kettle], price: 59 EUR }"),
            _ => null,
        });
}
