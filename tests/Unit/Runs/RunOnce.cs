using CallQa.Dataset;
using CallQa.Runs;

namespace CallQa.Unit.Runs;

/// <summary>One run, from taking the lock to letting go of it.</summary>
internal static class RunOnce
{
    public static async Task<RunOutcome> Async(
        string output, string[] paths, FakeStages stages, int workers, CollectedProgress told, CancellationToken cancellation)
    {
        using DatasetWriter writer = DatasetWriter.TryOpen(output, TimeProvider.System, out _)!;
        var request = new RunRequest { Paths = [.. paths], Workers = workers, Version = "test" };
        return await Run.ExecuteAsync(writer, stages.All, request, told, TimeProvider.System, cancellation);
    }
}
