using System.ComponentModel;
using System.Globalization;
using System.Runtime.InteropServices;
using System.Security.Cryptography;
using Microsoft.Win32.SafeHandles;

namespace CallQa.Dataset;

/// <summary>
/// Writing that is on the disk when it returns. .NET 10.0.12 swallows errors of fsync on Linux
/// (<c>FileStream.Flush(true)</c> and <c>RandomAccess.FlushToDisk</c> alike), so this class calls it itself and checks.
/// Files are made 0600 and folders 0700. Thread safe.
/// </summary>
public static partial class Durable
{
    private const UnixFileMode FolderMode = UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute;
    private const UnixFileMode FileMode600 = UnixFileMode.UserRead | UnixFileMode.UserWrite;
    private const int ReadOnlyFolder = 0x10000 | 0x80000; // O_DIRECTORY | O_CLOEXEC
    private const int Interrupted = 4; // EINTR

    private static int _puts;

    /// <summary>Makes a folder and those above it; nothing happens where it exists.</summary>
    /// <exception cref="IOException">It cannot be made.</exception>
    public static void MakeFolder(string path) => Directory.CreateDirectory(path, FolderMode);

    /// <summary>Opens a new or emptied file for writing.</summary>
    public static FileStream Create(string path) => new(path, new FileStreamOptions
    {
        Mode = FileMode.Create,
        Access = FileAccess.ReadWrite,
        Share = FileShare.Read,
        BufferSize = 1 << 16,
        UnixCreateMode = FileMode600,
    });

    /// <summary>Puts all that was written to the stream on the disk.</summary>
    /// <exception cref="IOException">The disk did not take it.</exception>
    public static void Sync(FileStream stream)
    {
        ArgumentNullException.ThrowIfNull(stream);
        stream.Flush();
        Sync(stream.SafeFileHandle, stream.Name);
    }

    /// <summary>Puts a folder's list of names on the disk.</summary>
    /// <exception cref="IOException">The disk did not take it.</exception>
    public static void SyncFolder(string path)
    {
        using SafeFileHandle handle = Open(path, ReadOnlyFolder);
        if (handle.IsInvalid)
            throw Failure("open", path);
        Sync(handle, path);
    }

    /// <summary>Puts a file in place of another, or of none, in one step, and flushes it and its folder.</summary>
    /// <exception cref="IOException">The disk did not take it; the old file stands.</exception>
    public static void Replace(string path, ReadOnlySpan<byte> content)
    {
        string fresh = path + ".new";
        using (FileStream stream = Create(fresh))
        {
            stream.Write(content);
            Sync(stream);
        }

        Move(fresh, path);
    }

    /// <summary>As <see cref="Replace"/>, where others, on any machine, may put the same file at the same time: the last one stands.</summary>
    /// <exception cref="IOException">The disk did not take it.</exception>
    public static void Put(string path, ReadOnlySpan<byte> content)
    {
        string fresh = string.Create(CultureInfo.InvariantCulture, $"{path}.{Environment.MachineName}-{Environment.ProcessId}-{Interlocked.Increment(ref _puts)}.new");
        using (FileStream stream = Create(fresh))
        {
            stream.Write(content);
            Sync(stream);
        }

        Move(fresh, path);
    }

    /// <summary>Renames inside one file system, over an existing file too, and flushes the folder it arrives in.</summary>
    /// <exception cref="IOException">It could not be renamed or flushed.</exception>
    public static void Move(string from, string to)
    {
        File.Move(from, to, overwrite: true);
        SyncFolder(Path.GetDirectoryName(Path.GetFullPath(to))!);
    }

    /// <summary>SHA-256 of a file as lower-case hex.</summary>
    public static string Sha256(string path)
    {
        using FileStream stream = File.OpenRead(path);
        return Convert.ToHexStringLower(SHA256.HashData(stream));
    }

    /// <summary>SHA-256 of bytes as lower-case hex.</summary>
    public static string Sha256(ReadOnlySpan<byte> content) => Convert.ToHexStringLower(SHA256.HashData(content));

    private static void Sync(SafeFileHandle handle, string path)
    {
        while (Fsync(handle) != 0)
            if (Marshal.GetLastPInvokeError() != Interrupted)
                throw Failure("fsync", path);
    }

    private static IOException Failure(string call, string path)
    {
        int error = Marshal.GetLastPInvokeError();
        return new($"{path}: {call} failed: {Marshal.GetPInvokeErrorMessage(error)}.", new Win32Exception(error));
    }

    [LibraryImport("libc", EntryPoint = "fsync", SetLastError = true)]
    private static partial int Fsync(SafeFileHandle handle);

    [LibraryImport("libc", EntryPoint = "open", SetLastError = true, StringMarshalling = StringMarshalling.Utf8)]
    private static partial SafeFileHandle Open(string path, int flags);
}
