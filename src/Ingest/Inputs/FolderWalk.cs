namespace CallQa.Ingest;

/// <summary>
/// Lists the files below the given paths. Hidden files and folders are passed over; a link to a folder is not followed,
/// and a link to a file counts only where its target lies inside the folder that was given.
/// </summary>
internal static class FolderWalk
{
    /// <summary>All files, each once, in ordinal order of relative path, then of path; refused links go to <paramref name="refused"/>.</summary>
    /// <exception cref="DirectoryNotFoundException">A path does not exist.</exception>
    public static List<FoundFile> List(IReadOnlyList<string> paths, List<InputRefusal> refused)
    {
        var files = new Dictionary<string, FoundFile>(StringComparer.Ordinal);
        foreach (string given in paths)
        {
            string path = Path.TrimEndingDirectorySeparator(Path.GetFullPath(given));
            if (File.Exists(path))
                files.TryAdd(path, new(path, Path.GetFileName(path), Named: true));
            else if (Directory.Exists(path))
                Walk(path, path, files, refused);
            else
                throw new DirectoryNotFoundException($"'{given}' does not exist; it must be a folder of recordings or one recording or transcript.");
        }

        return [.. files.Values.OrderBy(f => f.Relative, StringComparer.Ordinal).ThenBy(f => f.Path, StringComparer.Ordinal)];
    }

    private static void Walk(string root, string folder, Dictionary<string, FoundFile> files, List<InputRefusal> refused)
    {
        foreach (FileSystemInfo entry in new DirectoryInfo(folder).EnumerateFileSystemInfos())
        {
            if (entry.Name.StartsWith('.'))
                continue;
            bool link = entry.LinkTarget is not null;
            if (entry is DirectoryInfo)
            {
                if (!link)
                    Walk(root, entry.FullName, files, refused);
                continue;
            }

            string relative = Path.GetRelativePath(root, entry.FullName).Replace(Path.DirectorySeparatorChar, '/');
            if (link && !LeadsInside(root, entry))
                refused.Add(new(relative, "link", "The file is a link that leads out of the given folder or nowhere; links must stay inside it."));
            else
                files.TryAdd(entry.FullName, new(entry.FullName, relative, Named: false));
        }
    }

    private static bool LeadsInside(string root, FileSystemInfo entry)
    {
        try
        {
            FileSystemInfo? target = entry.ResolveLinkTarget(returnFinalTarget: true);
            return target is FileInfo { Exists: true } file
                && Path.GetFullPath(file.FullName).StartsWith(root + Path.DirectorySeparatorChar, StringComparison.Ordinal);
        }
        catch (IOException)
        {
            return false; // a loop of links
        }
    }
}
