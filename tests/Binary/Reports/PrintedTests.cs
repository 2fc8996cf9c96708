using System.Text.RegularExpressions;
using Xunit;

namespace CallQa.Binary.Reports;

/// <summary>
/// What the program prints, approved as text: a command a line in <c>Printed/commands.tsv</c>, what it prints beside it, with what it
/// says on standard error behind; commands whose name begins with <c>then-</c> write and come after all others. On a difference
/// the new text is written to the folder <c>received</c> beside the tests, to be read and then copied over the old.
/// </summary>
public sealed partial class PrintedTests : IDisposable
{
    private readonly WorkFolder _work = new();

    public void Dispose() => _work.Dispose();

    [Fact]
    public async Task What_is_printed_is_as_approved()
    {
        PrintedCalls.Make(_work);
        string approved = Path.Combine(WorkFolder.Repository, "tests/Binary/Reports/Printed"), received = Path.Combine(AppContext.BaseDirectory, "received", "Printed");
        string[] commands = await File.ReadAllLinesAsync(Path.Combine(approved, "commands.tsv"), TestContext.Current.CancellationToken);
        var other = new System.Collections.Concurrent.ConcurrentBag<string>();
        ILookup<bool, string> writing = commands.ToLookup(c => c.StartsWith("then-", StringComparison.Ordinal));
        Parallel.ForEach(writing[false], new ParallelOptions { MaxDegreeOfParallelism = 2 }, Compare);
        foreach (string command in writing[true])
            Compare(command);
        Assert.True(other.IsEmpty, $"Not as approved: {string.Join(", ", other.Order(StringComparer.Ordinal))}; what came is in {received}.");
        Assert.Equal(
            commands.Select(c => c.Split('\t')[0] + ".txt").Order(StringComparer.Ordinal),
            Directory.GetFiles(approved, "*.txt").Select(f => Path.GetFileName(f)!).Order(StringComparer.Ordinal));

        void Compare(string command)
        {
            string[] parts = command.Split('\t');
            string text = Printed(parts[1]), file = Path.Combine(approved, parts[0] + ".txt");
            if (File.Exists(file) && string.Equals(File.ReadAllText(file), text, StringComparison.Ordinal))
                return;
            Directory.CreateDirectory(received);
            File.WriteAllText(Path.Combine(received, parts[0] + ".txt"), text);
            other.Add(parts[0]);
        }
    }

    // Whatever the clock says, and the hash of a folder's place.
    [GeneratedRegex("[0-9a-f]{16}, [0-9-]{10} [0-9:]{8} UTC", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Moment();

    // What a machine has, is and has room for.
    [GeneratedRegex("(?<before>\"check\":\"(?:runtime|SDK|C library|speech library|ffmpeg|data folder's disk|dataset's disk)\",\"found\":)\"[^\"]*\"", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex OfMachine();

    private string Printed(string command)
    {
        string[] arguments = [.. command.Split('"').SelectMany((part, i) => i % 2 == 1 ? [part] : part.Split(' ', StringSplitOptions.RemoveEmptyEntries))];
        (int code, string output, string talk) = CallQaProcess.Run(_work.Path, arguments);
        string end = code == 0 ? "" : FormattableString.Invariant($"exit code {code}\n");
        string text = $"$ callqa {command}\n{output}{talk}{end}".Replace(_work.Path, "WORK", StringComparison.Ordinal).Replace(WorkFolder.Repository, "HOME", StringComparison.Ordinal);
        return OfMachine().Replace(Moment().Replace(text, "RUN"), "${before}\"MACHINE\"");
    }
}
