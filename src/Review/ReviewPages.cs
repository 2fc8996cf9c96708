using System.Globalization;
using CallQa.Reports;
using CallQa.Reports.Clips;
using CallQa.Reports.Explaining;
using CallQa.Reports.Reviewing;
using CallQa.Runs.Clips;
using CallQa.Runs.Labels;
using Microsoft.AspNetCore.Http;

namespace CallQa.Review;

/// <summary>What the server answers, an address a method.</summary>
internal sealed class ReviewPages(ReviewOptions options, CurrentDataset dataset)
{
    // Longer than any call: all that was said, whatever the recording's length is told to be.
    private static readonly TimeRange Whole = new(0, (long)TimeSpan.FromDays(1).TotalMilliseconds);

    private readonly CallSounds? sounds = options.Recordings is { } folder ? new(folder, options.Legs) : null;

    /// <summary>The list.</summary>
    public IResult List(string? agent, string? standard, string? show, string? skip) => Page(dataset.Read(view => CallListPage.Text(
        view,
        new(Given(agent), Given(standard), CallListQuestion.Shows.Contains(show, StringComparer.Ordinal) ? show : null, int.TryParse(skip, NumberStyles.None, CultureInfo.InvariantCulture, out int n) ? n : 0),
        options.Standards,
        options.Texts)));

    /// <summary>A call.</summary>
    public IResult Call(string? id)
    {
        string? page = dataset.Read(view =>
        {
            if (CallExplanation.Of(view, id ?? "", standard: null, options.Standards) is not { } call)
                return null;
            SoundOfCall sound = SoundOfCall.Of(view, call.Call);
            return CallPage.Text(call, Excerpt.Of(view, call.Call, call.Agent, Whole, sound, withColleagues: true), sound.DurationMs, sounds is not null, options.Rater, options.Texts);
        });
        return page is null ? NoCall(id) : Page(page);
    }

    /// <summary>Its sound, whole or in pieces.</summary>
    public IResult Sound(string? id, CancellationToken ct)
    {
        (PlayedCall? call, string problem) = Played(id, ct);
        return call is null ? Results.Text(problem + "\n", statusCode: StatusCodes.Status404NotFound) : Results.Stream(new MemoryStream(call.Wave, writable: false), "audio/wav", enableRangeProcessing: true); // as bytes, all of it would be copied before it is sent
    }

    /// <summary>What is drawn of its sound, or why there is none.</summary>
    public IResult Peaks(string? id, CancellationToken ct)
    {
        (PlayedCall? call, string problem) = Played(id, ct);
        return call is null ? Results.Json(new { problem }) : Results.Json(new { durationMs = call.DurationMs, peaks = call.Peaks });
    }

    /// <summary>The script of the call page.</summary>
    public static IResult Script() => Results.Text(CallPage.Script(), "text/javascript; charset=utf-8");

    /// <summary>Stores a person's verdict, or a dispute where none is given; 400 with the problem where it cannot be stored.</summary>
    public async Task<IResult> Judge(GivenVerdict given)
    {
        string call = given.Call ?? "", standard = given.Standard ?? "";
        bool disputes = string.IsNullOrEmpty(given.Verdict);
        string origin = disputes ? LabelOrigins.Dispute : dataset.Read(view => Differ(view, call, standard)) ? LabelOrigins.Adjudication : LabelOrigins.Review;
        string problem = await dataset.ChangeAsync(() => options.Store(new()
        {
            Call = call,
            Standard = standard,
            Rater = options.Rater,
            Verdict = disputes ? Verdict.CannotTell.Code() : given.Verdict!,
            Reason = given.Reason ?? "",
            Origin = origin,
        }));
        return problem.Length == 0 ? Results.NoContent() : Results.Text(problem + "\n", "text/plain; charset=utf-8", statusCode: StatusCodes.Status400BadRequest);
    }

    private (PlayedCall? Call, string Problem) Played(string? id, CancellationToken ct)
    {
        if (sounds is null)
            return (null, options.Texts["serve.no-recordings"]);
        (SoundOfCall Sound, Excerpt Speech)? known = dataset.Read<(SoundOfCall, Excerpt)?>(view =>
        {
            if (JudgedCall.Of(view, id ?? "") is null)
                return null;
            SoundOfCall sound = SoundOfCall.Of(view, id!);
            return (sound, Excerpt.Of(view, id!, "", Whole, sound, withColleagues: true));
        });
        return known is { } k ? sounds.Of(k.Sound, k.Speech.Hidden, ct) : (null, options.Texts["serve.no-call"]);
    }

    // A dispute, or somebody else's verdict: who judges now decides between people (docs/labels.md).
    private bool Differ(DatasetView view, string call, string standard) => CallExplanation.Of(view, call, standard, _ => null) is { } known
        && known.Labels.Any(l => l.Origin is LabelOrigins.Dispute || (l.Origin is LabelOrigins.Review or LabelOrigins.Adjudication && !string.Equals(l.Rater, options.Rater, StringComparison.Ordinal)));

    private static string? Given(string? text) => string.IsNullOrEmpty(text) ? null : text;

    private static IResult Page(string html) => Results.Text(html, "text/html; charset=utf-8");

    private IResult NoCall(string? id) => Results.Text($"{options.Texts["serve.no-call"]} ({id})\n", "text/plain; charset=utf-8", statusCode: StatusCodes.Status404NotFound);
}
