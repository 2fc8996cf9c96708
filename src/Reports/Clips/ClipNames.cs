using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using CallQa.Reports.Places;

namespace CallQa.Reports.Clips;

/// <summary>Names of files made of ids that come from outside: letters and digits of ASCII alone, no two ids the same name.</summary>
public static class ClipNames
{
    private const int Longest = 48;

    /// <summary>Name of a clip without ending, <c>03-ru-02-greet-at-start-61200</c>: its number, call, standard and millisecond.</summary>
    public static string Of(int number, Place place)
    {
        ArgumentNullException.ThrowIfNull(place);
        return string.Create(CultureInfo.InvariantCulture, $"{number:00}-{Safe(place.Call)}-{Safe(place.Standard)}-{place.StartMs}");
    }

    /// <summary>The id with what is neither letter nor digit of ASCII as hyphens; where that loses anything, with a piece of its hash.</summary>
    public static string Safe(string id)
    {
        ArgumentNullException.ThrowIfNull(id);
        string safe = string.Concat(id.Take(Longest).Select(c => char.IsAsciiLetterOrDigit(c) || c is '-' or '_' ? c : '-'));
        return string.Equals(safe, id, StringComparison.Ordinal) ? id : $"{safe}-{Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(id)))[..8]}";
    }
}
