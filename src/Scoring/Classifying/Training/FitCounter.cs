namespace CallQa.Scoring.Classifying.Training;

/// <summary>Counts fits and reports them. Thread safe.</summary>
internal sealed class FitCounter(IProgress<TrainingProgress> progress, int total)
{
    private int _done;

    /// <summary>One more fit is done.</summary>
    public void Count() => progress.Report(new("fitting acts", Interlocked.Increment(ref _done), total));
}
