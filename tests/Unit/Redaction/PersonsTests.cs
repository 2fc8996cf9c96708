using CallQa.Redaction;
using Xunit;

namespace CallQa.Unit.Redaction;

/// <summary>Street addresses and full names, replaced only where they are asked for (<c>persons.tsv</c>).</summary>
public sealed class PersonsTests
{
    private static readonly Redactor Asked = Redactor.Create(new() { Kinds = RedactionSettings.Usual.Kinds.Add(PersonalDataKind.Address).Add(PersonalDataKind.Name) });
    private static readonly Redactor Usual = Redactor.Create(RedactionSettings.Usual);

    [Fact]
    public void Every_text_of_the_table_becomes_what_the_table_says_and_stays_so() => Assert.Empty(
        Cases().SelectMany(row => new[] { (From: row[1], Row: row), (From: row[2], Row: row) })
            .Select(c => (c.From, c.Row, Got: Redacted(Asked, c.Row[0], c.From)))
            .Where(c => !string.Equals(c.Got, c.Row[2], StringComparison.Ordinal))
            .Select(c => $"'{c.From}' becomes '{c.Got}'"));

    [Fact]
    public void Unasked_all_of_it_stays() => Assert.Equal(Cases().Select(row => row[1]), Cases().Select(row => Redacted(Usual, row[0], row[1])));

    private static string Redacted(Redactor redactor, string language, string text)
    {
        Assert.True(Codes.TryParse(language, out Language code));
        RedactedTranscript redacted = redactor.Redact(SomeCall.Of(code, [.. text.Split(" | ").Select(Said)]));
        return string.Join(" | ", redacted.Utterances.Select(u => (u.Speaker == Speaker.Agent ? "A: " : "") + u.Text));
    }

    private static (Speaker, string) Said(string text) =>
        text.StartsWith("A: ", StringComparison.Ordinal) ? (Speaker.Agent, text[3..]) : (Speaker.Customer, text);

    private static IEnumerable<string[]> Cases() =>
        File.ReadLines(Path.Combine(RepositoryFolder.Path, "tests/Unit/Redaction/persons.tsv")).Where(line => line[0] != '#').Select(line => line.Split('\t'));
}
