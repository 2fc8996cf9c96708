using CallQa.Scoring.Evaluating;
using CallQa.Scoring.Packs;
using Xunit;

namespace CallQa.Unit.Scoring.Packs;

public class SharedSignalTests
{
    private const string Rule = "rule: { kind: present, heard: greeting }";
    private const string Greeting = "about: A greeting.\nen: [hello]";

    [Fact]
    public void Two_standards_hear_a_shared_signal_as_if_it_were_their_own_and_it_is_compiled_once()
    {
        Pack pack = Read(("signals/greeting.yml", Greeting), ("rules/one.yml", SomePack.Standard(Rule)), ("rules/two.yml", SomePack.Standard(Rule, "two")));

        Assert.All(new ExampleRunner(pack).Run(), r => Assert.True(r.Passed, r.Fault));
        Assert.Single(new SignalTable(pack, pack.Standards).Signals);
        Assert.Empty(PackCheck.Of(pack));
    }

    [Fact]
    public void A_shared_signal_brings_along_the_shared_one_that_confirms_it()
    {
        Pack pack = Read(
            ("signals/greeting.yml", Greeting + "\nconfirmed-by: name"), ("signals/name.yml", "about: A name.\nen: [anna]"),
            ("rules/one.yml", SomePack.Standard("signals: { name-own: { en: [anna] } }\nrules: [" + Rule[6..] + ", { kind: absent, heard: name-own }]")
                .Replace("met: [\"A: Hello.\"], not-met: [\"A: No.\"]", "met: [\"A: Hello Bo.\"], not-met: [\"A: Hello Anna.\"]", StringComparison.Ordinal)));

        Assert.Equal(["name-own", "greeting", "name"], pack.Standards[0].Signals.Select(s => s.Name));
        ExampleResult[] results = [.. new ExampleRunner(pack).Run()];
        Assert.Equal(Verdict.NotMet, results[0].Verdict);
        Assert.Equal(Verdict.NotMet, results[1].Verdict);
        Assert.Equal("Anna", results[1].Evidence[0].Quote);
    }

    [Theory]
    [InlineData("signals: { greeting: { en: [hi] } }\n" + Rule, Greeting, "rules/one.yml:7:12: the signal 'greeting' has the name of a shared one (*signals/greeting.yml); *")]
    [InlineData("rule: { kind: present, heard: greting }", Greeting, "rules/one.yml:7:31: *neither under 'signals' nor shared by the pack; did you mean 'greeting'?*")]
    [InlineData(Rule, "en: [hello]", "signals/greeting.yml:1:1: the key 'about' is missing.")]
    [InlineData(Rule, "about: A greeting.\nen: [\"<nothing>\"]", "signals/greeting.yml:2:*: '<nothing>' is neither *")]
    [InlineData(Rule, Greeting + "\nexept: { en: [x] }", "signals/greeting.yml:3:1: 'exept' is not a key here; did you mean 'except'?*")]
    [InlineData(Rule, Greeting + "\nconfirmed-by: nam", "signals/greeting.yml:3:15: 'confirmed-by' names the signal 'nam', *")]
    [InlineData(Rule, Greeting + "\nconfirmed-by: greeting", "signals/greeting.yml:3:15: 'confirmed-by' of the signal 'greeting' names itself; *")]
    public void Each_fault_is_told_with_its_place(string standard, string signal, string expected)
    {
        PackReading reading = SomePack.Read(("signals/greeting.yml", signal), ("rules/one.yml", SomePack.Standard(standard)));

        Assert.Contains(reading.Problems, p => Fits(p.ToString(), expected));
    }

    [Fact]
    public void A_shared_signal_that_no_standard_uses_is_found_by_a_check()
    {
        Pack pack = Read(("signals/greeting.yml", Greeting), ("signals/thanks.yml", "about: Thanks.\nen: [thanks]"), ("rules/one.yml", SomePack.Standard(Rule)));

        Assert.Contains("no standard uses the shared signal 'thanks'", Assert.Single(PackCheck.Of(pack)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_change_of_a_shared_signal_is_another_pack() =>
        Assert.NotEqual(
            Read(("signals/greeting.yml", Greeting), ("rules/one.yml", SomePack.Standard(Rule))).Sha256,
            Read(("signals/greeting.yml", Greeting + "\nsv: [hej]"), ("rules/one.yml", SomePack.Standard(Rule))).Sha256);

    private static Pack Read(params (string Name, string Text)[] files)
    {
        PackReading reading = SomePack.Read(files);
        return reading.Pack ?? throw new InvalidOperationException(string.Join('\n', reading.Problems));
    }

    // '*' stands for anything.
    private static bool Fits(string text, string pattern) => System.Text.RegularExpressions.Regex.IsMatch(
        text, "^" + System.Text.RegularExpressions.Regex.Escape(pattern).Replace("\\*", ".*", StringComparison.Ordinal) + "$", default, TimeSpan.FromSeconds(1));
}
