namespace CallQa.Redaction;

/// <summary>A kind of personal data that is replaced by a placeholder; the order is the one that wins where two kinds overlap.</summary>
public enum PersonalDataKind
{
    /// <summary>Number of a bank account, IBAN among them.</summary>
    Account,

    /// <summary>Swedish personnummer or samordningsnummer.</summary>
    Personnummer,

    /// <summary>Russian number of social insurance.</summary>
    Snils,

    /// <summary>Russian number of a taxpayer.</summary>
    Inn,

    /// <summary>Number of a passport.</summary>
    Passport,

    /// <summary>Number of a payment card, written or spoken.</summary>
    Card,

    /// <summary>Security code of a payment card.</summary>
    Cvv,

    /// <summary>Month and year in which a payment card ends.</summary>
    Expiry,

    /// <summary>E-mail address, written or spoken.</summary>
    Email,

    /// <summary>Telephone number, written or spoken.</summary>
    Phone,

    /// <summary>Street and number, where a profile or a setting asks for it.</summary>
    Address,

    /// <summary>First name and surname, where a profile or a setting asks for it.</summary>
    Name,
}
