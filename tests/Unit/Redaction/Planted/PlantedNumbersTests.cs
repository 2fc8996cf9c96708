using CallQa.Redaction;
using CallQa.Redaction.Digits;
using CallQa.Redaction.Spoken;
using Xunit;

namespace CallQa.Unit.Redaction.Planted;

public sealed class PlantedNumbersTests
{
    private static readonly Redactor Redactor = Redactor.Create(RedactionSettings.All);

    /// <summary>Targets of docs/personal-data.md; the lines that missed are the message.</summary>
    [Theory]
    [InlineData(PersonalDataKind.Card, 0.995)]
    [InlineData(PersonalDataKind.Phone, 0.98)]
    public void Nearly_all_planted_numbers_are_replaced_to_the_last_digit(PersonalDataKind kind, double recall)
    {
        PlantedCalls.Planted[] planted = [.. PlantedCalls.Make(1800, seed: 20261128).Where(p => p.Kind == kind)];
        string[] missed = [.. planted.Select(Miss).OfType<string>()];
        Assert.True(planted.Length - missed.Length >= recall * planted.Length, $"{missed.Length} of {planted.Length} missed:\n{string.Join('\n', missed.Take(40))}");
    }

    /// <summary>What is left of the number, as a line to read; null where nothing is.</summary>
    internal static string? Miss(PlantedCalls.Planted planted)
    {
        RedactedTranscript redacted = Redactor.Redact(planted.Call);
        IEnumerable<string> customer = redacted.Utterances.Where(u => u.Speaker == Speaker.Customer).Select(u => u.Text);
        bool left = customer.Any(text => Tokenizer.Read(text).Any(t =>
            t.Kind == TokenKind.Digits || (t.Kind == TokenKind.Word && NumberWords.IsNumber(t.In(text)))));
        bool placed = customer.All(text => text.Contains('<', StringComparison.Ordinal));
        return left || !placed
            ? $"{planted.Form} {planted.Digits}: {string.Join(" | ", planted.Call.Utterances.Select(u => u.Text))} => {string.Join(" | ", redacted.Utterances.Select(u => u.Text))}"
            : null;
    }
}
