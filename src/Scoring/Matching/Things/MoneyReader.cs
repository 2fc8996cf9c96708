using System.Globalization;

namespace CallQa.Scoring.Matching.Things;

/// <summary>Amounts: 1 500 рублей, four hundred dollars, $412.50, 99 kr. The value is number and currency: <c>1500 RUB</c>.</summary>
internal static class MoneyReader
{
    public static Reading? Read(ThingText text, int at)
    {
        ReadOnlySpan<char> form = text.Tokens.Form(at);
        if (Sign(form[0]) is { } sign)
        {
            if (form.Length > 1)
                return Amount(form[1..], at + 1, sign);
            return NumberReader.Read(text, at + 1) is { } signed ? new Reading(signed.End, $"{ThingText.Show(signed.Value)} {sign}") : null;
        }

        if (form.Length > 1 && char.IsDigit(form[0]) && Sign(form[^1]) is { } behind)
            return Amount(form[..^1], at + 1, behind);
        if (NumberReader.Read(text, at, one: true) is not { } number)
            return null;
        int end = number.End;
        double value = number.Value;
        if (text.At(end, ThingTag.AndHalf) is { } half)
        {
            value += 0.5;
            end += half.Words;
            if (text.At(end, ThingTag.Multiple) is { } multiple)
            {
                value *= ThingText.Number(multiple);
                end += multiple.Words;
            }
        }

        if (end < text.Count && text.Tokens.Form(end) is [char lone] && Sign(lone) is { } after)
            return new Reading(end + 1, $"{ThingText.Show(value)} {after}");
        if (text.At(end, ThingTag.Currency) is not { } currency)
            return null;
        end += currency.Words;
        int small = text.Skip(end, ThingTag.NumberAnd);
        if (NumberReader.ReadWhole(text, small, 1, 99) is { } cents && text.At(cents.End, ThingTag.Cent) is { } cent)
        {
            value += cents.Value / 100.0;
            end = cents.End + cent.Words;
        }

        return new Reading(end, $"{ThingText.Show(value)} {currency.Value}");
    }

    private static Reading? Amount(ReadOnlySpan<char> digits, int end, string currency)
    {
        string form = digits.ToString();
        string plain = form.Length > 4 && form[^4] == ',' ? form.Replace(",", "", StringComparison.Ordinal) : form.Replace(',', '.');
        if (form.Contains('.', StringComparison.Ordinal))
            plain = form.Replace(",", "", StringComparison.Ordinal);
        return double.TryParse(plain, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out double value)
            ? new Reading(end, $"{ThingText.Show(value)} {currency}")
            : null;
    }

    private static string? Sign(char c) => c switch { '$' => "USD", '€' => "EUR", '£' => "GBP", '₽' => "RUB", _ => null };
}
