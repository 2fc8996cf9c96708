using System.Text;
using CallQa.Scoring.Evaluating;
using CallQa.Scoring.Packs;
using CallQa.Unit.Scoring.Evaluating;
using Xunit;

namespace CallQa.Unit.Scoring.Packs;

public class ProfileTests
{
    private const string Sections = "id: p\nsections: { rules: 1 }\n";

    private static readonly Pack Company = Read(
        ("lexicons/en.yml", SomePack.Lexicon + "\njargon: { filled-by: profile }"),
        ("rules/one.yml", SomePack.Standard("signals: { a: { en: [\"say <jargon>\", \"<jargon>\", darn] } }\nrule: { kind: absent, heard: a }")),
        ("rules/two.yml", SomePack.Standard("signals: { a: { en: [hello] } }\nrule: { kind: present, heard: a }", "two")));

    [Theory]
    [InlineData("", "")]
    [InlineData("words: { jargon: { en: [backhaul, kyc form] } }", "KYC forms")]
    public void A_group_that_the_pack_leaves_empty_holds_the_words_of_the_profile(string words, string heard)
    {
        Finding finding = Score(Sections + words, "").Findings[0];

        Assert.Equal(heard.Length == 0 ? Verdict.Met : Verdict.NotMet, finding.Verdict);
        Assert.Equal(heard, string.Join(", ", finding.Evidence.Where(e => e.Kind == EvidenceKind.Hit).Select(e => e.Quote)));
        Assert.Empty(PackCheck.Of(Company));
    }

    [Fact]
    public void Words_for_the_recogniser_stand_by_language_as_they_are_written()
    {
        Profile profile = Profile(Sections + "recogniser-words: { sv: [Rönnflinga Bredband, 5G+], en: [O'Neill & Co.] }\nkeep-days: 90");

        Assert.Equal(["Rönnflinga Bredband", "5G+"], profile.RecogniserWords[Language.Swedish]);
        Assert.Equal(["O'Neill & Co."], profile.RecogniserWords[Language.English]);
        Assert.False(profile.RecogniserWords.ContainsKey(Language.Russian));
        Assert.Equal(90, profile.KeepDays);
    }

    [Fact]
    public void More_words_than_the_recogniser_takes_are_refused()
    {
        string words = string.Join(", ", Enumerable.Range(0, 30).Select(i => $"Ord{i:00000000}"));
        ProfileReading reading = ProfileReader.Read(Encoding.UTF8.GetBytes(Sections + $"recogniser-words: {{ sv: [{words}] }}"), "p.yml", Company);
        Assert.Contains(reading.Problems, p => p.ToString().Contains("the words for 'sv' have 390 characters with the commas between them; the recogniser takes at most 240.", StringComparison.Ordinal));
    }

    [Fact]
    public void Other_words_of_a_company_are_another_profile_and_another_key_of_findings()
    {
        Assert.NotEqual(Profile(Sections).Sha256, Profile(Sections + "words: { jargon: { en: [kyc] } }").Sha256);
        Assert.NotEqual(Scorer.Create(Company, Profile(Sections)).Fingerprint, Scorer.Create(Company, Profile(Sections + "words: { jargon: { en: [kyc] } }")).Fingerprint);
    }

    [Theory]
    [InlineData("", "one 1 | two 1")]
    [InlineData("billing", "one 1 | two 1")]
    [InlineData("sales", "one 5 gate")]
    [InlineData("retention", "one 1 | two 3")]
    public void A_queue_counts_as_the_profile_says_with_its_own_changes(string queue, string expected)
    {
        CallScore score = Score(
            Sections + "queues:\n  sales: { standards: { one: critical, two: off }, gates: [one] }\n  retention: { standards: { two: major } }", queue);

        Assert.Equal(expected, string.Join(" | ", score.Findings.Select(f => f.ReviewGate ? $"{f.Standard} {(f.Critical ? 5 : 0)} gate" : $"{f.Standard} {f.Potential}")));
    }

    [Fact]
    public void A_standard_that_is_off_can_be_on_for_one_queue()
    {
        const string Text = Sections + "standards: { two: off }\nqueues: { sales: { standards: { two: on } } }";

        Assert.Single(Score(Text, "").Findings);
        Assert.Equal(2, Score(Text, "sales").Findings.Length);
    }

    [Theory]
    [InlineData("words: { jargn: { en: [x] } }", "p.yml:3:10: 'jargn' is no group that the pack 'some' leaves to a profile; did you mean 'jargon'?*")]
    [InlineData("words: { greeting: { en: [x] } }", "p.yml:3:10: 'greeting' is no group that the pack 'some' leaves to a profile; *")]
    [InlineData("words: { jargon: { en: [\"(x\"] } }", "p.yml:3:26: in the phrase '(x': *")]
    [InlineData("words: { jargon: { en: [\"<jargon>\"] } }", "*'<jargon>' is a group of the pack; a profile's words may use built-in things alone.")]
    [InlineData("words: { jargon: { fr: [x] } }", "p.yml:3:20: 'fr' is not a key here; *")]
    [InlineData("queues: { sales: { standards: { tow: off } } }", "p.yml:3:33: 'tow' is no standard of the pack 'some'. Did you mean 'two'?")]
    [InlineData("recogniser-words: { ru: [Лунная тумба], no: [x] }", "p.yml:3:41: 'no' is not a key here; *")]
    [InlineData("recogniser-words: { sv: [\"<name>\"] }", "p.yml:3:26: '<name>' is no word as people write it; letters, digits, spaces and - ' . & + are allowed.")]
    [InlineData("keep-days: 0", "p.yml:3:12: 'keep-days' is '0'; it must be *")]
    [InlineData("queues: { sales: { minimum-calls: 3 } }", "p.yml:3:20: 'minimum-calls' is not a key here; allowed: standards, gates, critical-zeroes, settings, prices, sections.")]
    public void Each_fault_is_told_with_its_place(string text, string expected)
    {
        ProfileReading reading = ProfileReader.Read(Encoding.UTF8.GetBytes(Sections + text), "p.yml", Company);

        Assert.Null(reading.Profile);
        Assert.Contains(reading.Problems, p => Fits(p.ToString(), expected));
    }

    [Theory]
    [InlineData("jargon: []", "lexicons/en.yml:5:1: the group 'jargon' is empty; it must hold phrases, or be '{ filled-by: profile }'.")]
    [InlineData("jargon: { filled-by: profil }", "lexicons/en.yml:5:22: 'filled-by' is 'profil'; it must be one of profile. Did you mean 'profile'?")]
    public void An_empty_group_says_who_fills_it(string line, string expected)
    {
        PackReading reading = SomePack.Read(
            ("lexicons/en.yml", SomePack.Lexicon + "\n" + line), ("rules/one.yml", SomePack.Standard("rule: { kind: metric, of: hold, at-most: 1 s }")));

        Assert.Equal(expected, Assert.Single(reading.Problems).ToString());
    }

    private static CallScore Score(string profile, string queue)
    {
        RedactedTranscript call = SpokenCall.Of("A 0.0 2.0 Hello, fill in the KYC forms.");
        return Scorer.Create(Company, Profile(profile)).Score(new(call.Call with { Queue = queue }, call.Origin, call.Utterances, [], [], ""), CallActs.None(1));
    }

    private static Profile Profile(string text)
    {
        ProfileReading reading = ProfileReader.Read(Encoding.UTF8.GetBytes(text), "p.yml", Company);
        return reading.Profile ?? throw new InvalidOperationException(string.Join('\n', reading.Problems));
    }

    private static Pack Read(params (string Name, string Text)[] files)
    {
        PackReading reading = SomePack.Read(files);
        return reading.Pack ?? throw new InvalidOperationException(string.Join('\n', reading.Problems));
    }

    // '*' stands for anything.
    private static bool Fits(string text, string pattern) => System.Text.RegularExpressions.Regex.IsMatch(
        text, "^" + System.Text.RegularExpressions.Regex.Escape(pattern).Replace("\\*", ".*", StringComparison.Ordinal) + "$", default, TimeSpan.FromSeconds(1));
}
