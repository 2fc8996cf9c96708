using CallQa.Redaction.Detectors;
using CsCheck;
using Xunit;

namespace CallQa.Unit.Redaction;

public sealed class LuhnTests
{
    [Fact]
    public void The_check_agrees_with_doubling_every_second_digit_and_adding_up_the_digits_of_the_products() =>
        Gen.String[Gen.Char['0', '9'], 0, 24].Each(digits => Assert.Equal(Naive(digits), Luhn.Passes(digits)));

    [Theory]
    [InlineData("4111111111111111", true)]
    [InlineData("378282246310005", true)]
    [InlineData("4000001234567899", true)]
    [InlineData("4000001234567898", false)]
    [InlineData("4000001234576899", false)]
    public void Published_test_numbers_pass_and_a_misheard_digit_or_a_swap_does_not(string digits, bool passes) =>
        Assert.Equal(passes, Luhn.Passes(digits));

    private static bool Naive(string digits) =>
        digits.Reverse().SelectMany((c, i) => ((c - '0') * (i % 2 == 0 ? 1 : 2)).ToString(System.Globalization.CultureInfo.InvariantCulture))
            .Sum(c => c - '0') % 10 == 0;
}
