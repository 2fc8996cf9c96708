using System.Collections.Immutable;

namespace CallQa.Dataset.Forgetting;

/// <summary>Finds the files outside of the tables that name a removed call or customer. Used once.</summary>
internal sealed class FolderSweep(Mentions mentions)
{
    private readonly List<string> _removed = [];
    private readonly List<string> _left = [];
    private readonly List<string> _unseen = [];

    /// <summary>Files that were read.</summary>
    public int LookedThrough { get; private set; }

    /// <summary>Files that were removed.</summary>
    public ImmutableArray<string> Removed => [.. _removed];

    /// <summary>Files of others that name something, as sentences; they stand.</summary>
    public ImmutableArray<string> Left => [.. _left];

    /// <summary>Files that cannot be looked through.</summary>
    public ImmutableArray<string> Unseen => [.. _unseen];

    /// <summary>Removes what names something from folders of clips, pages and exports; files of one stem go together.</summary>
    /// <exception cref="IOException">A file cannot be read or removed.</exception>
    public void Clear(IEnumerable<string> folders)
    {
        foreach (string folder in folders)
            foreach (IGrouping<string, string> stem in Files(folder).GroupBy(p => Path.Combine(Path.GetDirectoryName(p)!, Path.GetFileNameWithoutExtension(p)), StringComparer.Ordinal))
                if (stem.Where(Named).ToArray().Length > 0)
                    foreach (string path in stem)
                    {
                        File.Delete(path);
                        _removed.Add(path);
                    }
    }

    /// <summary>Looks through what lies in a dataset's folder and is none of its files.</summary>
    /// <exception cref="IOException">A file cannot be read.</exception>
    public void Look(string dataset, Func<string, bool> own)
    {
        foreach (string path in Files(dataset).Where(p => !own(Path.GetRelativePath(dataset, p)) && Named(p)))
            _left.Add($"{path} is no file of the dataset and names what is to be removed; remove it, or name its folder with --also.");
    }

    private static IEnumerable<string> Files(string folder) => Directory.GetFiles(folder, "*", SearchOption.AllDirectories).Order(StringComparer.Ordinal);

    private bool Named(string path)
    {
        LookedThrough++;
        if (!Mentions.CannotLook(path))
            return mentions.InFile(path);
        _unseen.Add(path);
        return false;
    }
}
