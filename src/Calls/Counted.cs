using System.Globalization;

namespace CallQa;

/// <summary>Writes how many there are of something, in English.</summary>
public static class Counted
{
    /// <summary><c>1 call</c>, <c>2 calls</c>, <c>0 calls</c>.</summary>
    /// <param name="number">How many.</param>
    /// <param name="one">The word for one.</param>
    /// <param name="many">The word for several, where it is not the first with an s.</param>
    public static string Of(long number, string one, string? many = null) =>
        string.Create(CultureInfo.InvariantCulture, $"{number} {(number == 1 ? one : many ?? one + "s")}");
}
