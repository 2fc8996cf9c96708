using System.Globalization;
using CallQa.Runs.Proving;

namespace CallQa.Cli.Commands;

/// <summary>Shows a small dataset that fails: what came out, by what numbers, and what was heard in its calls.</summary>
internal static class ContinuityText
{
    /// <summary>Writes it.</summary>
    public static void Write(ContinuityExampleResult result, TextWriter output)
    {
        output.WriteLine($"{result.Example.At}: {result.Standard.Id} ({result.Example.Subject}) {result.Fault}");
        if (result.Finding is { } finding)
            output.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"    {finding.PeriodStart:yyyy-MM-dd} to {finding.PeriodEnd:yyyy-MM-dd}: {finding.Verdict.Code()} {finding.Reason} value {finding.Value} ({finding.Low} to {finding.High}), n {finding.N}, calls {string.Join(", ", finding.Calls)}"));
        foreach (string heard in result.Heard)
            output.WriteLine($"    heard {heard}");
        output.WriteLine();
    }
}
