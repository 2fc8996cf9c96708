using System.Text.Json;

namespace CallQa.Binary.Samples;

/// <summary>One run of the real program over the sample recordings, shared by the tests that look at its results.</summary>
public sealed class SampleRun : IDisposable
{
    private readonly WorkFolder _work = new();

    public SampleRun() => (Code, Output, Error) =
        CallQaProcess.Run(_work.Path, "run", Path.Combine(WorkFolder.Repository, "samples/calls"), "--out", "out");

    public int Code { get; }

    public string Output { get; }

    public string Error { get; }

    public string Page => File.ReadAllText(_work.At("out/report.html"));

    /// <summary>Runs the program on the results; the folder it works in is temporary.</summary>
    public (int Code, string Output, string Error) Ask(params IEnumerable<string> arguments) => CallQaProcess.Run(_work.Path, [.. arguments, "--dataset", "out"]);

    /// <summary>The files of a folder that the program made, in order.</summary>
    public string[] Files(string folder) => [.. Directory.GetFiles(_work.At(folder), "*", SearchOption.AllDirectories).Order(StringComparer.Ordinal)];

    /// <summary>The rows that an SQL statement answers, each value as text.</summary>
    public IReadOnlyList<IReadOnlyList<string>> Rows(string sql)
    {
        (int code, string output, string error) = CallQaProcess.Run(_work.Path, "sql", sql, "--dataset", "out", "--format", "json");
        if (code != 0)
            throw new InvalidOperationException(error);
        using JsonDocument rows = JsonDocument.Parse(output);
        return [.. rows.RootElement.EnumerateArray().Select(row => row.EnumerateObject().Select(value => value.Value.ToString()).ToArray())];
    }

    public void Dispose() => _work.Dispose();
}
