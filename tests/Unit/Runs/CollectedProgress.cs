using CallQa.Dataset;
using CallQa.Runs.Progress;

namespace CallQa.Unit.Runs;

/// <summary>Keeps all that a run tells.</summary>
internal sealed class CollectedProgress : IRunProgress
{
    public List<RunStart> Starts { get; } = [];

    public List<RunProgress> States { get; } = [];

    public List<QuarantinedInput> QuarantinedInputs { get; } = [];

    public Action<RunProgress> Then { get; init; } = _ => { };

    public void Started(RunStart start) => Starts.Add(start);

    public void Advanced(RunProgress progress)
    {
        States.Add(progress);
        Then(progress);
    }

    public void Quarantined(QuarantinedInput input) => QuarantinedInputs.Add(input);

    public void Publishing(int calls)
    {
    }
}
