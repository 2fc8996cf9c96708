using System.Collections.Immutable;
using CallQa.Redaction;

namespace CallQa.Cli.Settings;

/// <summary>The settings that switch single kinds of personal data.</summary>
internal static class RedactionSwitches
{
    /// <summary>Name under <c>redaction</c>, the kind, and what is said of it, in the order of the settings' table.</summary>
    public static readonly ImmutableArray<(string Name, PersonalDataKind Kind, string What)> All =
    [
        ("cards", PersonalDataKind.Card, "Replace the numbers of payment cards."),
        ("security-codes", PersonalDataKind.Cvv, "Replace the security codes of payment cards."),
        ("expiry-dates", PersonalDataKind.Expiry, "Replace the month and year in which payment cards end."),
        ("accounts", PersonalDataKind.Account, "Replace the numbers of bank accounts, IBAN among them."),
        ("passports", PersonalDataKind.Passport, "Replace the numbers of passports."),
        ("personnummer", PersonalDataKind.Personnummer, "Replace Swedish personnummer and samordningsnummer."),
        ("snils", PersonalDataKind.Snils, "Replace SNILS, the Russian numbers of social insurance."),
        ("inn", PersonalDataKind.Inn, "Replace INN, the Russian numbers of taxpayers."),
        ("phones", PersonalDataKind.Phone, "Replace telephone numbers."),
        ("emails", PersonalDataKind.Email, "Replace e-mail addresses."),
        ("addresses", PersonalDataKind.Address, "Replace street addresses."),
        ("names", PersonalDataKind.Name, "Replace first names with surnames."),
    ];
}
