using System.Collections.Immutable;
using System.CommandLine;
using CallQa.Cli.Settings;
using CallQa.Ingest;
using CallQa.Reports;
using CallQa.Reports.Clips;
using CallQa.Reports.Formats;
using CallQa.Reports.Places;
using CallQa.Reports.Texts;
using CallQa.Runs.Clips;

namespace CallQa.Cli.Commands;

/// <summary>Where clips are written, and from which recordings; a command makes one and adds it to itself.</summary>
internal sealed class ClipsOption
{
    private readonly Option<string?> folder = new("--clips")
    {
        Description = "Also cut the sound around each place into this folder, with the words as text and WebVTT; personal data is replaced by a tone.",
        HelpName = "DIR",
    };

    private readonly SettingsFlags flags = new("recordings", "clips-around");

    public ClipsOption() => folder.Validators.Add(result => ReadingOptions.RefuseEmpty(result, folder.Name));

    /// <summary>Adds the options to a command.</summary>
    public void AddTo(Command command)
    {
        command.Options.Add(folder);
        flags.AddTo(command);
    }

    /// <summary>Cuts the clips that were asked for and says what became of them; fails where none could be cut.</summary>
    /// <exception cref="CommandFailure">No recordings are named, the folder cannot be written, or not one clip could be cut.</exception>
    public void Cut(ParseResult parsed, DatasetView view, ImmutableArray<Place> places, bool best, StandardLookup standards, ReportTexts texts, CancellationToken ct)
    {
        if (parsed.GetValue(folder) is not { } to || places.IsEmpty)
            return;
        ClipMaker maker = Maker(parsed, view, standards, texts, withColleagues: true);
        ImmutableArray<Clip> clips;
        try
        {
            clips = maker.Make(places, best, "", new FolderTarget(to), ct);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new CommandFailure(ExitCode.Failed, $"--clips is '{to}', which cannot be written: {e.Message}");
        }

        Say(clips);
        if (Array.TrueForAll([.. clips], c => c.Name.Length == 0))
            throw new CommandFailure(ExitCode.Failed, "no clip could be cut.");
        Console.Error.WriteLine($"callqa: {Counted.Of(clips.Count(c => c.Name.Length > 0), "clip")} in {Path.GetFullPath(to)}");
    }

    private ClipMaker Maker(ParseResult parsed, DatasetView view, StandardLookup standards, ReportTexts texts, bool withColleagues)
    {
        CallQaSettings settings = SettingsLoader.Load(flags.Read(parsed, Environment.CurrentDirectory), view.Folder);
        string root = settings.Recordings ?? throw new CommandFailure(
            ExitCode.Usage, "clips are cut from the recordings, and nobody has said where they lie: give --recordings DIR, or 'recordings' in callqa.yml.");
        if (!Directory.Exists(root))
            throw new CommandFailure(ExitCode.Usage, $"'recordings' is '{root}', which is no folder; it must be the folder that calls were read from, or one above it.");
        return new(view, new RecordingFolder(root), new(new(settings.ClipsAround * 1000L), texts, standards, withColleagues));
    }

    private static void Say(ImmutableArray<Clip> clips)
    {
        foreach (Clip clip in clips.Where(c => c.Name.Length == 0))
            Console.Error.WriteLine($"callqa: no clip of {clip.Place.Call} at {Shown.Clock(clip.Place.StartMs)}: {clip.Problem}");
    }
}
