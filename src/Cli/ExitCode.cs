namespace CallQa.Cli;

/// <summary>The exit codes that scripts and timers rely on (docs/design.md).</summary>
internal static class ExitCode
{
    public const int Done = 0;
    public const int Failed = 1;
    public const int Usage = 2;
    public const int SomeQuarantined = 3;

    /// <summary>All was done and stored, and a figure is not what the command line asked for (<c>--fail-under</c> and the like).</summary>
    public const int GateFailed = 4;

    public const int DatasetMissing = 10;
    public const int DatasetLocked = 11;
    public const int ModelHashWrong = 12;
    public const int TryAgain = 75;
    public const int Cancelled = 130;
}
