using System.Diagnostics;
using System.Globalization;
using CallQa.Ingest;

namespace CallQa.Benchmarks;

/// <summary>
/// How many times faster than real time one core recognises recordings: processor time of this process against the length
/// of the calls, so that other work on the machine matters little. Not for BenchmarkDotNet, whose repetitions would take hours.
/// </summary>
internal static class TranscriptionSpeed
{
    /// <summary>Measures the recordings of a folder with the default models; prints a line a call and the median.</summary>
    public static async Task<int> RunAsync(string models, string folder)
    {
        using Ingester ingester = DefaultModels.Open(models);
        var speeds = new List<double>();
        using var process = Process.GetCurrentProcess();
        foreach (CallInput input in Inputs.Scan([folder]).Inputs.Where(i => i.Kind == InputKind.Recording))
        {
            process.Refresh();
            TimeSpan before = process.TotalProcessorTime;
            Transcript transcript = (await ingester.ReadAsync(input, CancellationToken.None)).Transcript
                ?? throw new InvalidDataException($"{input.Path} cannot be read");
            process.Refresh();
            double seconds = (process.TotalProcessorTime - before).TotalSeconds, call = transcript.Call.DurationMs / 1000.0;
            speeds.Add(call / seconds);
            Console.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"{input.RelativePath}: {call:0.0} s, {transcript.Origin.Channels} channels, {seconds:0.0} s of one core, {call / seconds:0.0} x real time"));
        }

        speeds.Sort();
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"median of {speeds.Count}: {speeds[speeds.Count / 2]:0.0} x real time per core"));
        return 0;
    }
}
