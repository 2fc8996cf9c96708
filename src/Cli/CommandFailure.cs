namespace CallQa.Cli;

/// <summary>
/// A command cannot go on for a reason that the user can mend. The message says where, what was found and what is
/// allowed, and goes to standard error as it is; the process ends with <see cref="Code"/>.
/// </summary>
internal sealed class CommandFailure(int code, string message) : Exception(message)
{
    public int Code { get; } = code;
}
