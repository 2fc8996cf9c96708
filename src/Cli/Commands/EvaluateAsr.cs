using System.Collections.Immutable;
using System.CommandLine;
using CallQa.Cli.Output;
using CallQa.Cli.Settings;
using CallQa.Ingest;
using CallQa.Ingest.WordErrors;
using CallQa.Reports.Formats;
using CallQa.Scoring.Packs;

namespace CallQa.Cli.Commands;

/// <summary><c>callqa evaluate --asr</c>: errors of recognised recordings, or of ready transcripts, against texts; of one recogniser, or of several side by side.</summary>
internal static class EvaluateAsr
{
    private static readonly ImmutableDictionary<string, RecognitionSteps> Steps = ImmutableDictionary<string, RecognitionSteps>.Empty
        .Add("packing", RecognitionSteps.Packing).Add("second-try", RecognitionSteps.SecondTry).Add("filters", RecognitionSteps.Filters).Add("words", RecognitionSteps.Words);

    /// <summary>The option that chooses it.</summary>
    public static Option<string[]> Option()
    {
        var option = new Option<string[]>("--asr") { Description = "Folders of reference texts: count the recogniser's errors in the recordings (or transcripts) of --calls instead.", HelpName = "DIR", AllowMultipleArgumentsPerToken = true };
        option.Validators.Add(result => ReadingOptions.RefuseEmpty(result, "--asr"));
        return option;
    }

    /// <summary>The option that names recognisers to be compared.</summary>
    public static Option<string[]> Compare() => new("--compare")
    {
        Description = "With --asr, two or more models (on the recordings of --calls) or folders of transcripts: errors of each, and differences to the first with intervals.",
        HelpName = "MODEL|DIR",
        AllowMultipleArgumentsPerToken = true,
    };

    /// <summary>The option that leaves steps out.</summary>
    public static Option<string[]> Without()
    {
        var option = new Option<string[]>("--without") { Description = "With --asr, what a step of recognition changes: errors with all steps, then without each of those named.", AllowMultipleArgumentsPerToken = true };
        return option.OneOf([.. Steps.Keys.Order(StringComparer.Ordinal)]);
    }

    /// <summary>What is wrong with the options together; null for nothing.</summary>
    public static string? Fault(string[] compare, string[] without, bool calls)
    {
        if (compare.Length > 0 && without.Length > 0)
            return "--compare and --without cannot be given together.";
        if (compare.Length == 1)
            return $"--compare names '{compare[0]}' alone; it must name two or more models or folders.";
        return calls || compare.Length > 0 ? null : "--calls must name the folders of the calls.";
    }

    /// <summary>Recognises what is needed, compares, prints.</summary>
    /// <exception cref="CommandFailure">A folder, a text or a model is missing or broken.</exception>
    public static async Task<int> RunAsync(string[] texts, string[] calls, string[] compare, string[] without, Profile? profile, OutputFormat format, CancellationToken cancellation)
    {
        try
        {
            var reference = AsrReference.Read(texts);
            AsrSource[] sources = [.. Sources(calls, compare, without, SettingsLoader.Load()).Select(s => s with { Profile = profile })];
            var read = new List<List<Transcript>>();
            foreach (AsrSource source in sources)
                read.Add(await source.ReadAsync(reference.Ids, texts, cancellation));
            int compared = read.Select(r => r.Select(t => t.Call.Id)).Aggregate((all, more) => all.Intersect(more)).Count();
            Console.Error.WriteLine($"callqa: {compared} of {Counted.Of(reference.Ids.Count(), "call")} with a text were compared.");
            ResultPrinter.Print(
                sources.Length == 1 ? AsrTables.Errors(AsrEvaluation.Evaluate(reference, read[0])) : AsrTables.Differences(AsrEvaluation.Compare(reference, read), [.. sources.Select(s => s.Name)]),
                format,
                Console.Out);
            return ExitCode.Done;
        }
        catch (Exception e) when (e is DirectoryNotFoundException or InvalidDataException)
        {
            throw new CommandFailure(ExitCode.Usage, e.Message);
        }
        catch (ModelException e)
        {
            throw new CommandFailure(e.HashWrong ? ExitCode.ModelHashWrong : ExitCode.Failed, e.Message);
        }
    }

    private static IEnumerable<AsrSource> Sources(string[] calls, string[] compare, string[] without, CallQaSettings settings)
    {
        if (compare.Length > 0)
            return compare.Select(name => Compared(name, calls, settings));
        var all = new AsrSource(without.Length > 0 ? "all steps" : settings.Model, calls, settings);
        return without.Select(step => all with { Name = $"without {step}", Steps = RecognitionSteps.All & ~Steps[step] }).Prepend(all);
    }

    private static AsrSource Compared(string name, string[] calls, CallQaSettings settings)
    {
        if (Directory.Exists(name))
            return new(name, [name], settings);
        return calls.Length > 0
            ? new(name, calls, settings with { Model = name, Models = ImmutableSortedDictionary<Language, string>.Empty })
            : throw new CommandFailure(ExitCode.Usage, $"--compare: '{name}' is no folder, and the recordings for a model of this name are missing; --calls must name their folders.");
    }
}
