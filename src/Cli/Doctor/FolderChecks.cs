using System.Globalization;

namespace CallQa.Cli.Doctor;

/// <summary>Judges folders: room on the disk, whether they can be written, and whether others can read them.</summary>
internal static class FolderChecks
{
    private const long LittleRoom = 1L << 30;

    /// <summary>The user's data folder; it need not exist, but somebody must be able to make it.</summary>
    public static IEnumerable<DoctorLine> OfData(string folder)
    {
        string existing = Existing(folder);
        yield return CanWrite(existing)
            ? new(DoctorLevel.Ok, "data folder", folder)
            : new(DoctorLevel.Warning, "data folder", $"{folder} cannot be written; models cannot be fetched.", "Set CALLQA_DATA, or data-folder in callqa.yml, to a folder of yours.");
        yield return Room(existing, "data folder's disk");
    }

    /// <summary>A dataset's folder; where it does not exist yet, the folder it will be made in.</summary>
    public static IEnumerable<DoctorLine> OfDataset(string folder)
    {
        string existing = Existing(folder);
        yield return CanWrite(existing)
            ? new(DoctorLevel.Ok, "dataset", folder)
            : new(DoctorLevel.Problem, "dataset", $"{existing} cannot be written.", "Give the user who runs CallQa the right to write there.");
        if (Directory.Exists(folder) && (File.GetUnixFileMode(folder) & (UnixFileMode.OtherRead | UnixFileMode.OtherExecute)) != UnixFileMode.None)
            yield return new(DoctorLevel.Warning, "dataset", $"{folder} can be read by every user of this machine; it holds what people said.", $"chmod o-rwx '{folder}'");
        yield return Room(existing, "dataset's disk");
    }

    private static DoctorLine Room(string existing, string check)
    {
        long free = new DriveInfo(existing).AvailableFreeSpace;
        string found = string.Create(CultureInfo.InvariantCulture, $"{free / 1e9:0.0} GB free");
        return free >= LittleRoom ? new(DoctorLevel.Ok, check, found) : new(DoctorLevel.Warning, check, found, "Make room: a run needs a few MB a hundred calls, a model up to 3 GB.");
    }

    private static string Existing(string folder)
    {
        string at = Path.GetFullPath(folder);
        while (!Directory.Exists(at) && Path.GetDirectoryName(at) is { } above)
            at = above;
        return at;
    }

    // The rights alone do not tell: the disk may be read-only. Nothing stays behind.
    private static bool CanWrite(string folder)
    {
        string probe = Path.Combine(folder, $".callqa-doctor-{Environment.ProcessId.ToString(CultureInfo.InvariantCulture)}");
        try
        {
            using (new FileStream(probe, FileMode.CreateNew, FileAccess.Write, FileShare.None, bufferSize: 1, FileOptions.DeleteOnClose))
                return true;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return false;
        }
    }
}
