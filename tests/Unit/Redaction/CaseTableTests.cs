using CallQa.Redaction;
using Xunit;

namespace CallQa.Unit.Redaction;

/// <summary>The table of texts that are, and are not, personal data (<c>cases.tsv</c>).</summary>
public sealed class CaseTableTests
{
    private static readonly Redactor Redactor = Redactor.Create(RedactionSettings.Usual);

    [Fact]
    public void Every_text_of_the_table_becomes_what_the_table_says()
    {
        string[] wrong = [.. Cases().Select(Difference).OfType<string>()];
        Assert.True(wrong.Length == 0, string.Join('\n', wrong));
    }

    [Fact]
    public void Redacting_what_was_redacted_changes_nothing() =>
        Assert.All(Cases(), row => Assert.Equal(row[3], Redacted(row[0], row[3])));

    [Fact]
    public void The_table_covers_three_languages_and_what_must_survive()
    {
        string[][] rows = [.. Cases()];
        Assert.All(new[] { "ru", "sv", "en" }, language => Assert.All(
            new[] { "card", "phone", "email", "keep" },
            kind => Assert.True(rows.Count(r => r is [string l, string k, ..] && Same(l, language) && Same(k, kind)) >= 10, $"Too few rows of {language}, {kind}.")));
    }

    private static string? Difference(string[] row)
    {
        string got = Redacted(row[0], row[2]);
        return Same(got, row[3]) ? null : $"{row[0]} {row[1]}: '{row[2]}' becomes '{got}' instead of '{row[3]}'.";
    }

    private static bool Same(string a, string b) => string.Equals(a, b, StringComparison.Ordinal);

    private static string Redacted(string language, string text)
    {
        Assert.True(Codes.TryParse(language, out Language code));
        RedactedTranscript redacted = Redactor.Redact(SomeCall.Of(code, [.. text.Split(" | ").Select(Said)]));
        return string.Join(" | ", redacted.Utterances.Select(u => (u.Speaker == Speaker.Agent ? "A: " : "") + u.Text));
    }

    private static (Speaker, string) Said(string text) =>
        text.StartsWith("A: ", StringComparison.Ordinal) ? (Speaker.Agent, text[3..]) : (Speaker.Customer, text);

    private static IEnumerable<string[]> Cases() =>
        File.ReadLines(Path.Combine(RepositoryFolder.Path, "tests/Unit/Redaction/cases.tsv"))
            .Where(line => line.Length > 0 && line[0] != '#')
            .Select(line => line.Replace("\\n", "\n", StringComparison.Ordinal).Split('\t'));
}
