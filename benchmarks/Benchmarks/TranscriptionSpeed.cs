using System.Globalization;
using CallQa.Ingest;
using CallQa.Ingest.WordErrors;

namespace CallQa.Benchmarks;

/// <summary>
/// How many seconds of calls one core recognises a second, and with how many errors: CallQa against plain Whisper.net and, where its path is given,
/// whisper.cpp's own program, call by call in the same run. Processor time is counted, so that other work on the machine matters little; CallQa's holds the decoding, the peers'
/// does not. Not for BenchmarkDotNet, whose repetitions would take hours.
/// </summary>
internal static class TranscriptionSpeed
{
    /// <summary>Measures the recordings of a folder that have a text; prints a line a call, and sums with errors per language.</summary>
    /// <param name="models">The folder of models.</param>
    /// <param name="folder">The recordings.</param>
    /// <param name="texts">Their texts.</param>
    /// <param name="peers">What to measure against: <c>plain</c>, paths of <c>whisper-cli</c>; none: plain.</param>
    public static async Task<int> RunAsync(string models, string folder, string texts, string[] peers)
    {
        var reference = AsrReference.Read([texts]);
        HashSet<string> wanted = reference.Ids.ToHashSet(StringComparer.Ordinal);
        using Ingester ingester = DefaultModels.Open(models);
        ISpeedPeer[] others = [.. peers.DefaultIfEmpty("plain").Select<string, ISpeedPeer>(p => string.Equals(p, "plain", StringComparison.Ordinal) ? new PlainWhisper(models) : new WhisperCli(p, models))];
        string[] names = [.. others.Select(o => o.Name), "CallQa"];
        List<Transcript>[] transcripts = [.. names.Select(_ => new List<Transcript>())];
        var spent = new List<(Language Language, double Call, double[] Core)>();
        CallInput[] inputs = [.. Inputs.Scan([folder]).Inputs.Where(i => i.Kind == InputKind.Recording && wanted.Contains(Path.GetFileNameWithoutExtension(i.Path)))];
        foreach (CallInput input in inputs.Take(1))
            await ingester.TryAsync(input, TimeSpan.FromSeconds(1), TimeProvider.System, CancellationToken.None); // loads the models, as plain has done
        foreach (CallInput input in inputs)
        {
            TimeSpan before = Environment.CpuUsage.TotalTime;
            Transcript own = (await ingester.ReadAsync(input, CancellationToken.None)).Transcript ?? throw new InvalidDataException($"{input.Path} cannot be read");
            double[] core = new double[names.Length];
            core[^1] = (Environment.CpuUsage.TotalTime - before).TotalSeconds;
            transcripts[^1].Add(own);
            Recording recording = AudioFile.Decode(input.Path, _ => { }, CancellationToken.None);
            for (int i = 0; i < others.Length; i++)
            {
                (Transcript heard, core[i]) = await others[i].MeasureAsync(recording, own.Call);
                transcripts[i].Add(heard);
            }

            spent.Add((own.Call.Language, own.Call.DurationMs / 1000.0, core));
            Line($"{input.RelativePath}: {spent[^1].Call:0.0} s, {own.Origin.Channels} channels; core seconds: {string.Join(", ", names.Select((n, i) => Text($"{n} {core[i]:0.0}")))}; ratio {Ratios(core)}");
        }

        AsrRow[][] errors = [.. transcripts.Select(t => AsrEvaluation.Evaluate(reference, t).Where(r => r.Scope.Channel is null).ToArray())];
        for (int i = 0; i < errors[0].Length; i++)
            Sum(errors[0][i].Scope.Language.Code(), names, [.. spent.Where(s => s.Language == errors[0][i].Scope.Language)], [.. errors.Select(e => e[i])]);
        Sum("all", names, [.. spent], []);
        foreach (ISpeedPeer other in others)
            other.Dispose();
        return 0;
    }

    private static void Sum(string name, string[] names, (Language Language, double Call, double[] Core)[] calls, AsrRow[] errors)
    {
        double length = calls.Sum(c => c.Call);
        double[] core = [.. names.Select((_, i) => calls.Sum(c => c.Core[i]))];
        for (int i = 0; i < names.Length; i++)
            Line($"{name}, {names[i]}: {calls.Length} calls, {length:0} s, {length / core[i]:0.00} call seconds a core second{(errors.Length > 0 ? Text($", word errors {100 * errors[i].WordErrors.Value:0.0} %") : "")}");
        Line($"{name}: ratio {Ratios(core)}");
    }

    private static string Ratios(double[] core) => string.Join(", ", core.SkipLast(1).Select(c => Text($"{c / core[^1]:0.00}")));

    private static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);

    private static void Line(FormattableString text) => Console.WriteLine(Text(text));
}
