using CallQa.Dataset.Forgetting;

namespace CallQa.Cli.Settings;

/// <summary>The key for tombstones, as commands need it.</summary>
internal static class KeyOptions
{
    /// <summary>The key that the settings name.</summary>
    /// <exception cref="CommandFailure">None is named, or the file is not fit.</exception>
    public static TombstoneKey Required(string folder, CallQaSettings settings)
    {
        string path = settings.KeyFile ?? throw new CommandFailure(
            ExitCode.Usage, "no key file is named; name one by --key-file FILE, CALLQA_KEY_FILE or key-file in callqa.yml (docs/personal-data.md says how to make one).");
        try
        {
            return TombstoneKey.Read(path, folder);
        }
        catch (InvalidDataException error)
        {
            throw new CommandFailure(ExitCode.Usage, error.Message);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw new CommandFailure(ExitCode.Usage, $"the key file '{path}' cannot be read: {error.Message}");
        }
    }

    /// <summary>What was removed from a dataset; null where nothing was, and then no key is needed.</summary>
    /// <exception cref="CommandFailure">The key is missing or another one.</exception>
    public static Tombstones? Tombstones(string folder, CallQaSettings settings)
    {
        if (!CallQa.Dataset.Forgetting.Tombstones.Exist(folder))
            return null;
        if (settings.KeyFile is null)
            throw new CommandFailure(
                ExitCode.Usage, $"calls were removed from '{folder}' for good, and only their key tells which must stay away; name it by CALLQA_KEY_FILE or key-file in callqa.yml.");
        try
        {
            return CallQa.Dataset.Forgetting.Tombstones.Read(folder, Required(folder, settings));
        }
        catch (InvalidDataException error)
        {
            throw new CommandFailure(ExitCode.Usage, error.Message);
        }
    }
}
