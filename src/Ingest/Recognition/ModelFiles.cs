using CallQa.Ingest.Models;
using Whisper.net;

namespace CallQa.Ingest;

/// <summary>Files of models: the right one, and loaded.</summary>
internal static class ModelFiles
{
    /// <summary>Checks a file against its SHA-256, lower-case hex.</summary>
    /// <exception cref="ModelException">It is missing, or another file.</exception>
    public static void Check(string path, string sha256)
    {
        if (!File.Exists(path))
            throw new ModelException(path, $"the model '{path}' does not exist; see 'callqa models'.");
        string found = FileHash.Sha256(path);
        if (!string.Equals(found, sha256, StringComparison.OrdinalIgnoreCase))
            throw new ModelException(path, $"the model '{path}' has SHA-256 {found}; it must be {sha256}.", hashWrong: true);
    }

    /// <summary>What <paramref name="load"/> makes of the file.</summary>
    /// <exception cref="ModelException">Not loadable.</exception>
    public static T Load<T>(string path, Func<string, T> load)
    {
        try
        {
            return load(path);
        }
        catch (Exception e) when (e is WhisperModelLoadException or DllNotFoundException or FileNotFoundException)
        {
            throw new ModelException(path, $"the model '{path}' cannot be loaded: {e.Message}");
        }
    }
}
