using System.Globalization;

namespace CallQa.Cli.Output;

/// <summary>
/// How far a job of known length is: on a terminal one line that is written over, elsewhere one line at the start and nothing more.
/// Not thread safe; disposing ends the line.
/// </summary>
internal sealed class CountedProgress : IDisposable
{
    private readonly TextWriter output;
    private readonly string what;
    private readonly int total;
    private readonly bool animated;
    private int done;

    /// <summary>Begins.</summary>
    /// <param name="output">Standard error.</param>
    /// <param name="what">What is done, as half a sentence.</param>
    /// <param name="total">How many steps there are.</param>
    public CountedProgress(TextWriter output, string what, int total)
    {
        (this.output, this.what, this.total) = (output, what, total);
        animated = !Console.IsErrorRedirected && ReferenceEquals(output, Console.Error);
        if (animated)
            Show();
        else
            output.WriteLine($"callqa: {what} ...");
    }

    /// <summary>One step is done.</summary>
    public void Step()
    {
        done++;
        if (animated)
            Show();
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        if (animated)
            output.WriteLine();
    }

    private void Show() => output.Write(string.Create(CultureInfo.InvariantCulture, $"\rcallqa: {what}: {done} of {total}"));
}
