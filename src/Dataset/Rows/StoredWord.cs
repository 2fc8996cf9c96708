namespace CallQa.Dataset.Rows;

/// <summary>The values that closed words of columns stand for. Thread safe.</summary>
internal static class StoredWord
{
    /// <summary>The value of a word; <paramref name="parse"/> is that of <see cref="Codes"/>.</summary>
    /// <exception cref="InvalidDataException">It is no word of this column.</exception>
    public static T Of<T>(string column, string code, Parser<T> parse) =>
        parse(code, out T value) ? value : throw new InvalidDataException($"'{column}' is '{code}', which is no word of this column.");

    /// <summary>Reads one word; false where it is none.</summary>
    public delegate bool Parser<T>(string code, out T value);
}
