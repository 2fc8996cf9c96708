namespace CallQa.Unit.Runs;

/// <summary>The process is gone: of a kind that no stage may catch.</summary>
internal sealed class Killed : OutOfMemoryException
{
    public static Exception Now => new Killed();

    private Killed()
        : base("killed")
    {
    }
}
