using CallQa.Dataset;

namespace CallQa.Runs.Progress;

/// <summary>Told how a run goes on. Called by one thread at a time; must not throw.</summary>
public interface IRunProgress
{
    /// <summary>The inputs were compared with the dataset.</summary>
    void Started(RunStart start);

    /// <summary>A call was finished, or could not be.</summary>
    void Advanced(RunProgress progress);

    /// <summary>An input went into quarantine; not called for those that were there before.</summary>
    void Quarantined(QuarantinedInput input);

    /// <summary>All that can be done is done; the dataset is about to be replaced.</summary>
    void Publishing(int calls);
}
