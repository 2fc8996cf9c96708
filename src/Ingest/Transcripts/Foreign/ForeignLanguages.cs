namespace CallQa.Ingest;

/// <summary>Reads the names of languages that other recognisers use.</summary>
internal static class ForeignLanguages
{
    /// <summary>The language of <c>sv-SE</c>, <c>en_us</c>, <c>ru</c> or <c>english</c>; unknown for any other.</summary>
    public static Language Of(string name)
    {
        string plain = name.Trim().ToLowerInvariant();
        return plain switch
        {
            "russian" or "rus" => Language.Russian,
            "swedish" or "swe" => Language.Swedish,
            "english" or "eng" => Language.English,
            _ when plain.Length > 3 && plain[2] is '-' or '_' => Coded(plain[..2]),
            _ => Coded(plain),
        };
    }

    private static Language Coded(string code) => Codes.TryParse(code, out Language language) ? language : Language.Unknown;
}
