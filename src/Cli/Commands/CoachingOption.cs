using System.Collections.Immutable;
using System.CommandLine;
using CallQa.Cli.Settings;
using CallQa.Ingest;
using CallQa.Reports;
using CallQa.Reports.Clips;
using CallQa.Reports.Places;
using CallQa.Reports.Texts;
using CallQa.Runs.Clips;
using CallQa.Runs.Lessons;

namespace CallQa.Cli.Commands;

/// <summary>Where an agent's lesson is written; a command makes one and adds it to itself.</summary>
internal sealed class CoachingOption(ClipSource source)
{
    private readonly Option<string?> path = new("--coaching")
    {
        Description = "Also make a lesson of these places for the --agent: a page with the clips, what would have been right and good examples beside, in this folder or, where the name ends in .zip, archive.",
        HelpName = "PATH",
    };

    private readonly Option<bool> colleagues = new("--colleagues") { Description = "In a lesson, where the agent has no good example, play a colleague's, without a name." };

    /// <summary>Adds the options to a command.</summary>
    public void AddTo(Command command)
    {
        path.Validators.Add(result => ReadingOptions.RefuseEmpty(result, path.Name));
        command.Options.Add(path);
        command.Options.Add(colleagues);
        command.Validators.Add(result =>
        {
            if (result.GetValue(path) is not null && result.GetValue<string>("--agent") is null)
                result.AddError("--coaching makes a lesson for one agent; give --agent ID.");
        });
    }

    /// <summary>Makes the lesson that was asked for.</summary>
    /// <exception cref="CommandFailure">No recordings are named, or the lesson cannot be written.</exception>
    public void Make(ParseResult parsed, DatasetView view, ImmutableArray<Place> places, PlaceQuestion question, StandardLookup standards, ReportTexts texts, CancellationToken ct)
    {
        if (parsed.GetValue(path) is not { } to || places.IsEmpty)
            return;
        CallQaSettings settings = source.Settings(parsed, view.Folder);
        RecordingFolder recordings = ClipSource.Recordings(settings);
        var options = new ClipOptions(new(settings.ClipsAround * 1000L), texts, standards);
        ClipMaker? others = parsed.GetValue(colleagues) ? new(view, recordings, options with { NamesAgent = false }) : null;
        var maker = new LessonMaker(view, new(view, recordings, options), others, standards, texts);
        ImmutableArray<Clip> clips = ClipSource.Writing(path.Name, to, () =>
        {
            if (!to.EndsWith(".zip", StringComparison.OrdinalIgnoreCase))
                return maker.Make(question.Agent!, places, question, new FolderTarget(to), ct);
            using var zip = new ZipTarget(to);
            ImmutableArray<Clip> made = maker.Make(question.Agent!, places, question, zip, ct);
            zip.Finish();
            return made;
        });
        ClipSource.SayMissing(clips);
        Console.Error.WriteLine($"callqa: the lesson is {Path.GetFullPath(to)}");
    }
}
