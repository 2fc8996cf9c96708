using PhoneNumbers;

namespace CallQa.Redaction.Detectors;

/// <summary>Asks the numbering plans (libphonenumber) whether digits are a telephone number. Thread safe.</summary>
internal static class PhonePlan
{
    private static readonly Lazy<PhoneNumberUtil> Plans = new(PhoneNumberUtil.GetInstance);

    /// <summary>The regions whose plans a call of a language is read by.</summary>
    public static string[] Regions(Language language) => language switch
    {
        Language.Russian => ["RU"],
        Language.Swedish => ["SE"],
        Language.English => ["GB", "US"],
        _ => ["RU", "SE", "GB", "US"],
    };

    /// <summary>True where the digits are a valid number, with its country or trunk prefix, in one of the regions.</summary>
    /// <param name="digits">Digits 0-9.</param>
    /// <param name="plus">True where a plus sign stands before them.</param>
    /// <param name="regions">ISO 3166 codes.</param>
    public static bool IsDialled(string digits, bool plus, IEnumerable<string> regions) =>
        regions.Any(region => HasPrefix(digits, plus, region) && IsValid((plus ? "+" : "") + digits, region));

    /// <summary>True where the digits are a valid number in one of the regions, with or without prefix.</summary>
    public static bool IsNumber(string digits, bool plus, IEnumerable<string> regions) =>
        regions.Any(region => IsValid((plus ? "+" : "") + digits, region));

    private static bool HasPrefix(string digits, bool plus, string region) => plus || region switch
    {
        "RU" => digits.Length == 11 && digits[0] is '7' or '8',
        "US" => digits.Length == 11 && digits[0] == '1',
        _ => digits[0] == '0',
    };

    private static bool IsValid(string number, string region)
    {
        PhoneNumberUtil plans = Plans.Value;
        try
        {
            return plans.IsValidNumber(plans.Parse(number, region));
        }
        catch (NumberParseException)
        {
            return false;
        }
    }
}
