using System.Globalization;
using CallQa.Scoring.Classifying.Training;

namespace CallQa.Cli.Commands;

/// <summary>Writes a line with steps done and time left at each change of stage, then every ten seconds. Thread safe.</summary>
internal sealed class TrainingProgressLines(TextWriter output, TimeProvider time) : IProgress<TrainingProgress>
{
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(10);

    private readonly Lock _gate = new();
    private string _stage = "";
    private long _started;
    private long _written;

    /// <inheritdoc/>
    public void Report(TrainingProgress value)
    {
        lock (_gate)
        {
            long now = time.GetTimestamp();
            if (!string.Equals(value.Stage, _stage, StringComparison.Ordinal))
            {
                _stage = value.Stage;
                _started = _written = now;
                output.WriteLine($"callqa: {value.Stage}, {value.Total} to do ...");
                return;
            }

            if (value.Done < value.Total && time.GetElapsedTime(_written, now) < Pause)
                return;
            _written = now;
            TimeSpan spent = time.GetElapsedTime(_started, now);
            TimeSpan left = spent * ((double)(value.Total - value.Done) / value.Done);
            output.WriteLine(string.Create(
                CultureInfo.InvariantCulture, $"callqa: {value.Stage}: {value.Done} of {value.Total}, {left:h\\:mm\\:ss} left"));
        }
    }
}
