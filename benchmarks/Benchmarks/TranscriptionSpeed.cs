using System.Diagnostics;
using System.Globalization;
using CallQa.Ingest;
using CallQa.Ingest.WordErrors;

namespace CallQa.Benchmarks;

/// <summary>
/// How many seconds of calls one core recognises a second, and with how many errors: CallQa against plain Whisper.net, call by
/// call in the same run. Processor time of this process is counted, so that other work on the machine matters little. Not for
/// BenchmarkDotNet, whose repetitions would take hours.
/// </summary>
internal static class TranscriptionSpeed
{
    private static readonly string[] Names = ["plain", "CallQa"];

    /// <summary>Measures the recordings of a folder that have a text; prints a line a call, and sums with errors per language.</summary>
    public static async Task<int> RunAsync(string models, string folder, string texts)
    {
        var reference = AsrReference.Read([texts]);
        HashSet<string> wanted = reference.Ids.ToHashSet(StringComparer.Ordinal);
        using Ingester ingester = DefaultModels.Open(models);
        using var plain = new PlainWhisper(models);
        var transcripts = new List<Transcript>[] { [], [] };
        var spent = new List<(Language Language, double Call, double[] Core)>();
        CallInput[] inputs = [.. Inputs.Scan([folder]).Inputs.Where(i => i.Kind == InputKind.Recording && wanted.Contains(Path.GetFileNameWithoutExtension(i.Path)))];
        foreach (CallInput input in inputs.Take(1))
            await ingester.TryAsync(input, TimeSpan.FromSeconds(1), TimeProvider.System, CancellationToken.None); // loads the models, as the baseline has done
        foreach (CallInput input in inputs)
        {
            (Transcript heard, double own) = await MeasureAsync(async () => (await ingester.ReadAsync(input, CancellationToken.None)).Transcript
                ?? throw new InvalidDataException($"{input.Path} cannot be read"));
            (Transcript bare, double theirs) = await MeasureAsync(() => plain.ReadAsync(AudioFile.Decode(input.Path, _ => { }, CancellationToken.None), heard.Call));
            transcripts[0].Add(bare);
            transcripts[1].Add(heard);
            spent.Add((heard.Call.Language, heard.Call.DurationMs / 1000.0, [theirs, own]));
            Line($"{input.RelativePath}: {spent[^1].Call:0.0} s, {heard.Origin.Channels} channels; core seconds: plain {theirs:0.0}, CallQa {own:0.0}; ratio {theirs / own:0.00}");
        }

        AsrRow[][] errors = [.. transcripts.Select(t => AsrEvaluation.Evaluate(reference, t).Where(r => r.Scope.Channel is null).ToArray())];
        for (int i = 0; i < errors[0].Length; i++)
            Sum(errors[0][i].Scope.Language.Code(), [.. spent.Where(s => s.Language == errors[0][i].Scope.Language)], [errors[0][i], errors[1][i]]);
        Sum("all", [.. spent], []);
        return 0;
    }

    private static void Sum(string name, (Language Language, double Call, double[] Core)[] calls, AsrRow[] errors)
    {
        double length = calls.Sum(c => c.Call);
        double[] core = [.. Names.Select((_, i) => calls.Sum(c => c.Core[i]))];
        for (int i = 0; i < Names.Length; i++)
            Line($"{name}, {Names[i]}: {calls.Length} calls, {length:0} s, {length / core[i]:0.00} call seconds a core second{(errors.Length > 0 ? $", word errors {100 * errors[i].WordErrors.Value:0.0} %" : "")}");
        Line($"{name}: ratio {core[0] / core[1]:0.00}");
    }

    private static async Task<(Transcript Transcript, double Seconds)> MeasureAsync(Func<Task<Transcript>> read)
    {
        using var process = Process.GetCurrentProcess();
        TimeSpan before = process.TotalProcessorTime;
        Transcript transcript = await read();
        process.Refresh();
        return (transcript, (process.TotalProcessorTime - before).TotalSeconds);
    }

    private static void Line(FormattableString text) => Console.WriteLine(text.ToString(CultureInfo.InvariantCulture));
}
