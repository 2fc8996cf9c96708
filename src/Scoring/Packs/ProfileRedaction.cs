using System.Collections.Immutable;
using CallQa.Scoring.Yaml;

namespace CallQa.Scoring.Packs;

/// <summary>Reads <c>redaction</c> of a profile: kinds of personal data, each on or off. What they are is the redaction's affair.</summary>
public static class ProfileRedaction
{
    /// <summary>The kinds there are, by the names that settings have for them.</summary>
    public static readonly ImmutableArray<string> Kinds =
        ["cards", "security-codes", "expiry-dates", "accounts", "passports", "personnummer", "snils", "inn", "phones", "emails", "addresses", "names"];

    /// <summary>The kinds that the profile names; empty where the key is absent.</summary>
    internal static ImmutableSortedDictionary<string, bool> Take(KeyReader keys)
    {
        ImmutableSortedDictionary<string, bool>.Builder kinds = ImmutableSortedDictionary.CreateBuilder<string, bool>(StringComparer.Ordinal);
        if (keys.TakeMap("redaction") is not { } switches)
            return kinds.ToImmutable();
        foreach (string kind in Kinds)
            if (switches.TakeOnOff(kind) is { } on)
                kinds[kind] = on;
        switches.RefuseRest();
        return kinds.ToImmutable();
    }
}
