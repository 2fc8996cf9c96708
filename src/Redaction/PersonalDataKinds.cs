namespace CallQa.Redaction;

/// <summary>The words for kinds of personal data in files and columns, and the placeholders put in their place. Thread safe.</summary>
public static class PersonalDataKinds
{
    private static readonly string[] Names = ["account", "personnummer", "snils", "inn", "passport", "card", "cvv", "expiry", "email", "phone", "address", "name"];
    private static readonly string[] Marks = [.. Names.Select(name => $"<{name}>")];

    /// <summary>The word for a kind (<c>card</c>).</summary>
    public static string Code(this PersonalDataKind kind) => Names[(int)kind];

    /// <summary>What stands in the text instead of the thing itself (<c>&lt;card&gt;</c>).</summary>
    public static string Placeholder(this PersonalDataKind kind) => Marks[(int)kind];

    /// <summary>The kind for a word, read exactly; false for a word that is none.</summary>
    public static bool TryParse(string code, out PersonalDataKind kind)
    {
        int i = Array.IndexOf(Names, code);
        kind = (PersonalDataKind)Math.Max(i, 0);
        return i >= 0;
    }

    /// <summary>Length of the placeholder that stands at a position of a text; 0 where none stands there.</summary>
    internal static int PlaceholderLength(string text, int position)
    {
        foreach (string mark in Marks)
        {
            if (string.CompareOrdinal(text, position, mark, 0, mark.Length) == 0)
                return mark.Length;
        }

        return 0;
    }
}
