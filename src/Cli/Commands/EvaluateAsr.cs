using System.Collections.Concurrent;
using System.CommandLine;
using System.Globalization;
using CallQa.Cli.Output;
using CallQa.Cli.Running;
using CallQa.Cli.Settings;
using CallQa.Ingest;
using CallQa.Ingest.Models;
using CallQa.Ingest.WordErrors;
using CallQa.Reports.Formats;

namespace CallQa.Cli.Commands;

/// <summary><c>callqa evaluate --asr</c>: word and character error rates of recognised recordings, or of ready transcripts, against texts.</summary>
internal static class EvaluateAsr
{
    /// <summary>The option that chooses it.</summary>
    public static Option<string?> Option() => new("--asr")
    {
        Description = "Folder of reference texts: count the recogniser's errors in the recordings (or transcripts) of --calls instead.",
        HelpName = "DIR",
    };

    /// <summary>Recognises what is needed, compares, prints.</summary>
    /// <exception cref="CommandFailure">A folder, a text or a model is missing or broken.</exception>
    public static async Task<int> RunAsync(string reference, string[] folders, OutputFormat format, CancellationToken cancellation)
    {
        try
        {
            HashSet<string> wanted = AsrEvaluation.ReferenceIds(reference).ToHashSet(StringComparer.Ordinal);
            // A recording is known by its facts, which lie in a file of its name: only those with a text are recognised.
            CallInput[] inputs = [.. Inputs.Scan(folders).Inputs.Where(i => wanted.Contains(Path.GetFileNameWithoutExtension(i.Path)))];
            List<Transcript> transcripts = await ReadAsync(inputs, cancellation);
            Console.Error.WriteLine($"callqa: {transcripts.Count} of {wanted.Count} calls with a text were compared.");
            ResultPrinter.Print(Table(AsrEvaluation.Evaluate(reference, transcripts)), format, Console.Out);
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

    private static async Task<List<Transcript>> ReadAsync(CallInput[] inputs, CancellationToken cancellation)
    {
        CallQaSettings settings = SettingsLoader.Load();
        ModelStore store = Store(settings);
        using Ingester ingester = Ingester.Open(RunParts.IngestSettingsOf(settings, name => Model(store, name, cancellation)));
        var read = new ConcurrentBag<Transcript>();
        await Parallel.ForEachAsync(
            inputs,
            new ParallelOptions { MaxDegreeOfParallelism = settings.Workers, CancellationToken = cancellation },
            async (input, ct) =>
            {
                IngestOutcome outcome = await ingester.ReadAsync(input, ct);
                if (outcome.Transcript is { } transcript)
                    read.Add(transcript);
                Console.Error.WriteLine($"callqa: {outcome.Problem?.Found ?? input.RelativePath}");
            });
        return [.. read];
    }

    private static ModelStore Store(CallQaSettings settings)
    {
        try
        {
            return ModelStore.Open(Installation.Find().Models, settings.DataFolder);
        }
        catch (ModelListException e)
        {
            throw new CommandFailure(ExitCode.Failed, e.Message);
        }
    }

    private static ResolvedModel Model(ModelStore store, string name, CancellationToken cancellation) =>
        store.Resolve(name, out ModelFault? fault, cancellation)
        ?? throw new CommandFailure(fault!.Kind == ModelFaultKind.WrongHash ? ExitCode.ModelHashWrong : ExitCode.Usage, fault.Message);

    private static ResultTable Table(IEnumerable<AsrRow> rows) => new(
        "Errors of the recogniser in percent; intervals are 95 %, bootstrap over calls.",
        [
            new("language"), new("calls", true), new("words", true), new("word_errors", true), new("character_errors", true),
            new("agent_word_errors", true), new("customer_word_errors", true), new("median_start_error_ms", true),
        ],
        rows.Select(r => (IReadOnlyList<object?>)
        [
            r.Language.Code(), r.Calls, r.Words, Percent(r.WordErrors), Percent(r.CharacterErrors),
            Percent(r.AgentWordErrors), Percent(r.CustomerWordErrors), r.MedianStartErrorMs,
        ]));

    private static string Percent(ErrorRate rate) => $"{Percent(rate.Value)} ({Percent(rate.Low)}-{Percent(rate.High)})";

    private static string Percent(double rate) => (100 * rate).ToString("0.0", CultureInfo.InvariantCulture);
}
