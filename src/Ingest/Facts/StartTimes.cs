using System.Globalization;

namespace CallQa.Ingest;

/// <summary>Reads when a call began. A time without an offset counts only where its zone is set.</summary>
internal static class StartTimes
{
    private static readonly string[] WithOffset = ["yyyy-MM-dd'T'HH:mm:ssK", "yyyy-MM-dd'T'HH:mm:ss.FFFFFFFK", "yyyy-MM-dd'T'HH:mmK", "yyyy-MM-dd HH:mm:ssK", "yyyy-MM-dd HH:mm:ss.FFFFFFFK"];
    private static readonly string[] Without =
        ["yyyy-MM-dd'T'HH:mm:ss", "yyyy-MM-dd'T'HH:mm:ss.FFFFFFF", "yyyy-MM-dd HH:mm:ss", "yyyy-MM-dd HH:mm:ss.FFFFFFF", "yyyy-MM-dd HH:mm", "dd.MM.yyyy HH:mm:ss", "dd.MM.yyyy HH:mm", "yyyyMMdd HHmmss"];

    /// <summary>
    /// The time, or what is wrong with it, to follow the place and "is". Of a time that stands twice when clocks go back the
    /// earlier one is taken, and <paramref name="note"/> says so.
    /// </summary>
    public static DateTimeOffset? Read(string text, TimeZoneInfo? zone, out string fault, out string note)
    {
        fault = note = "";
        string shown = StrictObject.Short(text);
        if (Epoch(text) is { } instant)
            return zone is null ? instant : TimeZoneInfo.ConvertTime(instant, zone);
        text = WithColon(text);
        bool offset = text.EndsWith('Z') || (text.Length > 6 && text[^6] is '+' or '-' && text[^3] == ':' && text.Contains(':', StringComparison.Ordinal));
        if (offset && DateTimeOffset.TryParseExact(text, WithOffset, CultureInfo.InvariantCulture, DateTimeStyles.None, out DateTimeOffset at))
            return at;
        if (!DateTime.TryParseExact(text, Without, CultureInfo.InvariantCulture, DateTimeStyles.None, out DateTime local))
            fault = $"'{shown}'; it must be a time like 2026-10-05T09:30:00+02:00, 2026-10-05 09:30:00, 05.10.2026 09:30:00, or seconds since 1970";
        else if (zone is null)
            fault = $"'{shown}', a time without an offset; set 'facts.time-zone' (such as Europe/Stockholm), or give the offset";
        else if (zone.IsInvalidTime(local))
            fault = $"'{shown}', which no clock in {zone.Id} ever showed (clocks were put forward); is 'facts.time-zone' right?";
        else
            return Local(local, zone, shown, out note);
        return null;
    }

    // 2026-10-05T07:30:00.120+0000, as programs in Java write it.
    private static string WithColon(string text) =>
        text.Length > 6 && text[^5] is '+' or '-' && text.Contains(':', StringComparison.Ordinal) && text.AsSpan(text.Length - 4).IndexOfAnyExceptInRange('0', '9') < 0 ? text.Insert(text.Length - 2, ":") : text;

    private static DateTimeOffset Local(DateTime local, TimeZoneInfo zone, string shown, out string note)
    {
        note = "";
        if (!zone.IsAmbiguousTime(local))
            return new(local, zone.GetUtcOffset(local));
        var first = new DateTimeOffset(local, zone.GetAmbiguousTimeOffsets(local).Max());
        note = string.Create(CultureInfo.InvariantCulture, $"The clocks of {zone.Id} showed {shown} twice; the first, {first:yyyy-MM-dd'T'HH:mm:sszzz}, was taken.");
        return first;
    }

    private static DateTimeOffset? Epoch(string text) =>
        text.Length is >= 9 and <= 20 && !text.Contains('-', StringComparison.Ordinal)
        && double.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out double seconds) && seconds is > 1e8 and < 1e10
            ? DateTimeOffset.UnixEpoch.AddSeconds(Math.Floor(seconds))
            : null;
}
