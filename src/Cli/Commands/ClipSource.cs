using System.Collections.Immutable;
using System.CommandLine;
using CallQa.Cli.Settings;
using CallQa.Ingest;
using CallQa.Reports;
using CallQa.Reports.Clips;
using CallQa.Reports.Formats;
using CallQa.Runs.Clips;

namespace CallQa.Cli.Commands;

/// <summary>From which recordings clips are cut, and how much, and whose names are told; a command makes one and adds it to itself.</summary>
internal sealed class ClipSource
{
    private readonly SettingsFlags flags = new("recordings", "clips-around", "agents");

    /// <summary>Adds the options to a command.</summary>
    public void AddTo(Command command) => flags.AddTo(command);

    /// <summary>The settings that are in force.</summary>
    public CallQaSettings Settings(ParseResult parsed, string dataset) => SettingsLoader.Load(flags.Read(parsed, Environment.CurrentDirectory), dataset);

    /// <summary>The folder of recordings.</summary>
    /// <exception cref="CommandFailure">Nobody has named it, or it is none.</exception>
    public static RecordingFolder Recordings(CallQaSettings settings)
    {
        string root = settings.Recordings ?? throw new CommandFailure(
            ExitCode.Usage, "clips are cut from the recordings, and nobody has said where they lie: give --recordings DIR, or 'recordings' in callqa.yml.");
        return new(Folder(root), settings.Legs);
    }

    /// <summary>The path of the folder of recordings, where it is one.</summary>
    /// <exception cref="CommandFailure">It is none.</exception>
    public static string Folder(string root) => Directory.Exists(root)
        ? root
        : throw new CommandFailure(ExitCode.Usage, $"'recordings' is '{root}', which is no folder; it must be the folder that calls were read from, or one above it.");

    /// <summary>Does something that writes files, and says what cannot be written.</summary>
    /// <exception cref="CommandFailure">It cannot be written.</exception>
    public static ImmutableArray<Clip> Writing(string option, string path, Func<ImmutableArray<Clip>> write)
    {
        try
        {
            return write();
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new CommandFailure(ExitCode.Failed, $"{option} is '{path}', which cannot be written: {e.Message}");
        }
    }

    /// <summary>Says which clips have no sound, and why.</summary>
    public static void SayMissing(ImmutableArray<Clip> clips)
    {
        foreach (Clip clip in clips.Where(c => c.Problem.Length > 0))
            Console.Error.WriteLine($"callqa: no clip of {clip.Place.Call} at {Shown.Clock(clip.Place.StartMs)}: {CellText.Visible(clip.Problem)}");
    }
}
