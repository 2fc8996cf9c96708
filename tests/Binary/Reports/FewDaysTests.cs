using System.Text;
using Xunit;

namespace CallQa.Binary.Reports;

/// <summary>
/// Who asks for some days must not wait for the others: their files are filled with rubbish of equal length, and every command answers
/// as before.
/// </summary>
public sealed class FewDaysTests : IDisposable
{
    private const string Day = "--from 2026-10-06 --to 2026-10-06";

    private static readonly string[] OfOneDay =
    [
        $"report {Day}",
        $"worst {Day}",
        $"find thank {Day}",
        $"review {Day}",
        $"labels sample --size 3 {Day}",
        $"agreement {Day}",
    ];

    private static readonly string[] OfTheLastTwo = ["report --last 2d", "report --last day --compare --format json"];

    private readonly WorkFolder _work = new();

    public void Dispose() => _work.Dispose();

    [Fact]
    public void Files_of_other_days_are_not_opened()
    {
        PrintedCalls.Make(_work);
        string[] explanation = ["explain ru-1 --language ru"], last = Printed(OfTheLastTwo), one = Printed(OfOneDay), call = Printed(explanation);

        Spoil("2026-10-05", table => table is not "calls");
        Assert.Equal(last, Printed(OfTheLastTwo));
        Spoil("2026-10-07", table => table is not "calls");
        Assert.Equal(call, Printed(explanation));
        Spoil("2026-10-05", table => table is "calls");
        Spoil("2026-10-07", table => table is "calls");
        Assert.Equal(one, Printed(OfOneDay));
        Assert.NotEqual(0, CallQaProcess.Run(_work.Path, "report", "--dataset", "out").Code);
    }

    private void Spoil(string day, Func<string, bool> which)
    {
        foreach (string table in Directory.GetDirectories(_work.At("out")).Where(t => which(Path.GetFileName(t)) && Path.GetFileName(t) is not "history"))
            foreach (string file in Directory.Exists(Path.Combine(table, $"day={day}")) ? Directory.GetFiles(Path.Combine(table, $"day={day}")) : [])
                File.WriteAllText(file, new string('x', (int)new FileInfo(file).Length), Encoding.ASCII);
    }

    private string[] Printed(string[] commands) =>
    [
        .. commands.AsParallel().AsOrdered().WithDegreeOfParallelism(2).Select(command =>
        {
            (int code, string output, string error) = CallQaProcess.Run(_work.Path, [.. command.Split(' '), "--dataset", "out"]);
            Assert.True(code == 0, error);
            Assert.NotEqual("", output + error);
            return $"{command}\n{output}{error}";
        }),
    ];
}
