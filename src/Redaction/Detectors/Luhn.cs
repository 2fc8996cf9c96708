namespace CallQa.Redaction.Detectors;

/// <summary>The check digit of payment cards (ISO/IEC 7812-1, annex B).</summary>
internal static class Luhn
{
    /// <summary>True where the digits 0-9 pass the check; the empty text passes.</summary>
    public static bool Passes(ReadOnlySpan<char> digits)
    {
        int sum = 0;
        for (int i = 0; i < digits.Length; i++)
        {
            int digit = digits[digits.Length - 1 - i] - '0';
            if (i % 2 == 1)
                digit = digit < 5 ? digit * 2 : (digit * 2) - 9;
            sum += digit;
        }

        return sum % 10 == 0;
    }
}
