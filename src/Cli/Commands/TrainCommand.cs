using System.CommandLine;
using CallQa.Scoring.Classifying.Training;

namespace CallQa.Cli.Commands;

/// <summary><c>callqa train</c>: fits the classifier of acts, or measures it by cross-validation.</summary>
internal static class TrainCommand
{
    /// <summary>The command.</summary>
    public static Command Build()
    {
        var pack = new Option<string?>("--pack") { Description = "Pack whose acts.tsv and training/ are learnt from (default: standards/service)." };
        var output = new Option<string?>("--out") { Description = "File to write (default: models/acts.bin)." };
        var crossValidate = new Option<bool>("--cross-validate") { Description = "Write no model; print how well acts are found in utterances held back (minutes)." };
        var format = new Option<string>("--format") { Description = "Form of the cross-validation table.", DefaultValueFactory = _ => "table" };
        format.OneOf("table", "markdown");
        Option<int> jobs = ReadingOptions.Number("--jobs", "Fits at a time; changes the time, never the result.", Environment.ProcessorCount);
        var noCache = new Option<bool>("--no-cache") { Description = "Compute all sentence embeddings anew instead of keeping them in the user's cache folder." };

        var command = new Command("train", "Train the classifier of acts from a pack's labelled utterances, or measure it (--cross-validate).")
        {
            pack, output, crossValidate, format, jobs, noCache,
        };
        command.SetAction((parsed, cancel) =>
        {
            Installation installation = Installation.Find();
            var request = new TrainingRequest(
                parsed.GetValue(pack) ?? Path.Combine(installation.Standards, "service"),
                Path.Combine(installation.Models, "e5"),
                parsed.GetValue(noCache) ? null : CacheFile(),
                parsed.GetValue(jobs));
            return Task.Run(
                () => parsed.GetValue(crossValidate)
                    ? CrossValidate(request, string.Equals(parsed.GetValue(format), "markdown", StringComparison.Ordinal), cancel)
                    : Train(request, parsed.GetValue(output) ?? Path.Combine(installation.Models, "acts.bin"), cancel),
                cancel);
        });
        return command;
    }

    private static int Train(TrainingRequest request, string file, CancellationToken cancel)
    {
        TrainedActs trained = Guarded(progress => ActTraining.Train(request, progress, cancel));
        ModelFolder.Write(file, trained.File, trained.Sha256);
        Console.Error.WriteLine($"callqa: {trained.Acts} acts from {trained.Utterances} utterances, {trained.File.Length} bytes, written to {file}.");
        Console.Out.WriteLine($"{trained.Sha256}  {Path.GetFileName(file)}");
        return ExitCode.Done;
    }

    private static int CrossValidate(TrainingRequest request, bool markdown, CancellationToken cancel)
    {
        CrossValidationTable table = Guarded(progress => ActTraining.CrossValidate(request, progress, cancel));
        Console.Out.Write(CrossValidationText.Of(table, markdown));
        return ExitCode.Done;
    }

    private static T Guarded<T>(Func<IProgress<TrainingProgress>, T> work)
    {
        try
        {
            return work(new TrainingProgressLines(Console.Error, TimeProvider.System));
        }
        catch (TrainingDataException e)
        {
            throw new CommandFailure(ExitCode.Usage, e.Message);
        }
        catch (Exception e) when (e is IOException or InvalidDataException or UnauthorizedAccessException)
        {
            throw new CommandFailure(ExitCode.Failed, e.Message);
        }
    }

    private static string CacheFile()
    {
        string? cache = Environment.GetEnvironmentVariable("XDG_CACHE_HOME");
        if (string.IsNullOrEmpty(cache))
            cache = Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.UserProfile), ".cache");
        return Path.Combine(cache, "callqa", "training-embeddings.bin");
    }
}
