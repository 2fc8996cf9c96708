using CallQa.Runs.Sharding;

namespace CallQa.Cli;

/// <summary>How a command ends that an expected exception ended: the exit code and what to say.</summary>
/// <param name="Code">The exit code.</param>
/// <param name="Message">The sentence, without the program's name.</param>
internal readonly record struct CommandEnd(int Code, string Message)
{
    /// <summary>The end of what was cancelled.</summary>
    public static CommandEnd Cancelled => new(ExitCode.Cancelled, "cancelled; the same command goes on from here.");

    /// <summary>The end that an exception makes; null for one that is a fault of the program.</summary>
    public static CommandEnd? Of(Exception error) => error switch
    {
        CommandFailure failure => new(failure.Code, failure.Message),
        ShardPlanException => new(ExitCode.Usage, error.Message.Replace("\n", "\ncallqa: ", StringComparison.Ordinal)),
        ShardsMissingException => new(ExitCode.TryAgain, error.Message),
        InvalidDataException => new(ExitCode.Failed, $"{error.Message} 'callqa check --read-data' names what is damaged; the next 'callqa run' puts it aside."),
        // What a command can say more of it has said itself; left are a full disk and a closed pipe or output.
        IOException or UnauthorizedAccessException => new(ExitCode.Failed, $"the output cannot be written, or a file cannot be read: {error.Message}"),
        OperationCanceledException => Cancelled,
        _ => null,
    };
}
