using System.Collections.Immutable;
using System.CommandLine;
using CallQa.Reports;
using CallQa.Reports.Clips;
using CallQa.Reports.Places;
using CallQa.Reports.Texts;
using CallQa.Runs.Clips;

namespace CallQa.Cli.Commands;

/// <summary>Where clips are written; a command makes one and adds it to itself.</summary>
internal sealed class ClipsOption(ClipSource source)
{
    private readonly Option<string?> folder = new("--clips")
    {
        Description = "Also cut the sound around each place into this folder, with the words as text and WebVTT; personal data is replaced by a tone.",
        HelpName = "DIR",
    };

    /// <summary>Adds the option to a command.</summary>
    public void AddTo(Command command)
    {
        folder.Validators.Add(result => ReadingOptions.RefuseEmpty(result, folder.Name));
        command.Options.Add(folder);
    }

    /// <summary>Cuts the clips that were asked for and says what became of them; fails where none could be cut.</summary>
    /// <exception cref="CommandFailure">No recordings are named, the folder cannot be written, or not one clip could be cut.</exception>
    public void Cut(ParseResult parsed, DatasetView view, ImmutableArray<Place> places, bool best, StandardLookup standards, ReportTexts texts, CancellationToken ct)
    {
        if (parsed.GetValue(folder) is not { } to || places.IsEmpty)
            return;
        var settings = source.Settings(parsed, view.Folder);
        var maker = new ClipMaker(view, ClipSource.Recordings(settings), new(new(settings.ClipsAround * 1000L), texts, standards));
        ImmutableArray<Clip> clips = ClipSource.Writing(folder.Name, to, () => maker.Make(places, best, "", new FolderTarget(to), ct));
        ClipSource.SayMissing(clips);
        int cut = clips.Count(c => c.Name.Length > 0);
        if (cut == 0)
            throw new CommandFailure(ExitCode.Failed, "no clip could be cut.");
        Console.Error.WriteLine($"callqa: {Counted.Of(cut, "clip")} in {Path.GetFullPath(to)}");
    }
}
