using CallQa.Ingest;

namespace CallQa.Cli.Settings;

/// <summary>The table of agents that the settings name.</summary>
internal static class KnownAgents
{
    /// <summary>Reads it; empty where none is named.</summary>
    /// <exception cref="CommandFailure">It cannot be read, or something in it is not allowed.</exception>
    public static AgentTable Of(CallQaSettings settings)
    {
        try
        {
            return settings.Agents is { } path ? AgentTableFile.Read(path) : AgentTable.Empty;
        }
        catch (InvalidDataException e)
        {
            throw new CommandFailure(ExitCode.Usage, e.Message.Replace("\n", "\ncallqa: ", StringComparison.Ordinal));
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new CommandFailure(ExitCode.Usage, $"'agents' is '{settings.Agents}', which cannot be read: {e.Message}");
        }
    }
}
