using System.Globalization;
using CallQa.Ingest.WordErrors;
using CallQa.Reports.Formats;

namespace CallQa.Cli.Commands;

/// <summary>Lays out what <c>callqa evaluate --asr</c> found. All shares are percent.</summary>
internal static class AsrTables
{
    private const string All = "all";

    private static readonly ResultColumn[] Scope = [new("language"), new("set"), new("channel"), new("calls", true), new("words", true)];

    private static readonly ResultColumn[] Figures =
    [
        new("word_errors", true), new("character_errors", true), new("timed_words", true), new("start_error_median_ms", true),
        new("start_error_90th_ms", true), new("starts_within_200_ms", true),
    ];

    /// <summary>One row a scope.</summary>
    public static ResultTable Errors(IEnumerable<AsrRow> rows) => new(
        "Errors of the recogniser in percent; intervals are 95 %, bootstrap over calls.",
        [.. Scope, .. Figures],
        rows.Select(r => (IReadOnlyList<object?>)[.. Of(r), .. Numbers(r)]));

    /// <summary>For each scope a row a recogniser.</summary>
    public static ResultTable Differences(IEnumerable<AsrDifference> rows, string[] names) => new(
        $"Errors in percent, and how many points more or fewer than those of '{names[0]}' in the same calls; intervals are 95 %, bootstrap over calls, paired.",
        [.. Scope, new("recogniser"), .. Figures, new("word_errors_difference", true), new("character_errors_difference", true)],
        rows.Select(r => (IReadOnlyList<object?>)[.. Of(r.Row), names[r.Of], .. Numbers(r.Row), More(r.Words), More(r.Characters)]));

    private static IEnumerable<object?> Of(AsrRow row) =>
        [row.Scope.Language.Code(), row.Scope.Set ?? All, Channel(row.Scope.Channel), row.Calls, row.Words];

    private static IEnumerable<object?> Numbers(AsrRow row) =>
        [Percent(row.WordErrors), Percent(row.CharacterErrors), row.Starts?.Words, row.Starts?.MedianMs, row.Starts?.NinetiethMs, row.Starts is { } s ? Percent(s.Near) : null];

    private static string Channel(Speaker? channel) => channel switch
    {
        null => All,
        Speaker.Unknown => "mono",
        { } side => side.Code(),
    };

    private static string Percent(ErrorRate rate) => $"{Text(rate.Value, "0.0")} ({Text(rate.Low, "0.0")}-{Text(rate.High, "0.0")})";

    // No cell begins with a sign: in a CSV file that would be taken for a formula, and guarded.
    private static string? More(ErrorRate? rate) =>
        rate is { } r ? $"{Text(Math.Abs(r.Value), "0.0")} {(r.Value < 0 ? "fewer" : "more")} ({Text(r.Low, "0.0")} to {Text(r.High, "0.0")})" : null;

    private static string Text(double rate, string format) => (100 * rate).ToString(format, CultureInfo.InvariantCulture);
}
