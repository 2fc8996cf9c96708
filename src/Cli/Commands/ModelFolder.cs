namespace CallQa.Cli.Commands;

/// <summary>The folder of models and its list of hashes.</summary>
internal static class ModelFolder
{
    /// <summary>
    /// Writes a model whole or not at all, and where the folder has a <c>SHA256SUMS</c> puts the new hash into it, so that
    /// the check of models goes on holding.
    /// </summary>
    /// <exception cref="CommandFailure">The folder cannot be written to.</exception>
    public static void Write(string file, byte[] content, string sha256)
    {
        try
        {
            string folder = Path.GetDirectoryName(Path.GetFullPath(file))!;
            Directory.CreateDirectory(folder);
            Replace(file, f => File.WriteAllBytes(f, content));
            string sums = Path.Combine(folder, "SHA256SUMS");
            if (!File.Exists(sums))
                return;
            string name = Path.GetFileName(file);
            string[] lines =
            [
                .. File.ReadAllLines(sums).Where(l => !l.EndsWith("  " + name, StringComparison.Ordinal)).Append($"{sha256}  {name}")
                    .OrderBy(l => l.Split("  ")[^1], StringComparer.Ordinal),
            ];
            Replace(sums, f => File.WriteAllText(f, string.Concat(lines.Select(l => l + "\n"))));
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new CommandFailure(ExitCode.Failed, $"{file}: cannot be written ({e.Message}).");
        }
    }

    private static void Replace(string file, Action<string> write)
    {
        string next = file + ".new";
        write(next);
        File.Move(next, file, overwrite: true);
    }
}
