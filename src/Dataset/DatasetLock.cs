using System.Runtime.InteropServices;
using System.Text.Json;
using Microsoft.Win32.SafeHandles;

namespace CallQa.Dataset;

/// <summary>
/// One writer a dataset: <c>flock</c> on the file <c>lock</c>. The kernel lets go of it when its holder ends, however
/// that happens, so a lock is never stale; the text inside only tells who holds it.
/// </summary>
internal sealed partial class DatasetLock : IDisposable
{
    private const int ExclusiveNow = 2 | 4; // LOCK_EX | LOCK_NB
    private const int ReadWriteCreate = 0x2 | 0x40 | 0x80000; // O_RDWR | O_CREAT | O_CLOEXEC
    private const int ReadOnly = 0x80000; // O_RDONLY | O_CLOEXEC
    private const int OwnerOnly = 0x180; // 0600
    private const int WouldBlock = 11; // EWOULDBLOCK

    private readonly FileStream _file;

    private DatasetLock(FileStream file) => _file = file;

    /// <summary>Takes the lock, or tells who has it (null where the holder has not yet said).</summary>
    /// <exception cref="IOException">The lock file cannot be made or locked.</exception>
    public static DatasetLock? TryTake(string folder, TimeProvider clock, out LockHolder? holder)
    {
        string path = Path.Combine(folder, DatasetFolder.LockFile);
        holder = null;

        // Not by .NET's own open: that takes a lock by itself, and then even reading who holds it would fail.
        SafeFileHandle handle = Open(path, ReadWriteCreate, OwnerOnly);
        if (handle.IsInvalid)
            throw new IOException($"{path}: cannot be opened: {Marshal.GetPInvokeErrorMessage(Marshal.GetLastPInvokeError())}.");
        var file = new FileStream(handle, FileAccess.ReadWrite, bufferSize: 0);
        if (Flock(file.SafeFileHandle, ExclusiveNow) != 0)
        {
            int error = Marshal.GetLastPInvokeError();
            holder = Read(file);
            file.Dispose();
            return error == WouldBlock
                ? null
                : throw new IOException($"{path}: flock failed: {Marshal.GetPInvokeErrorMessage(error)}.");
        }

        file.SetLength(0);
        JsonSerializer.Serialize(file, new LockHolder(Environment.ProcessId, Environment.MachineName, clock.GetUtcNow()));
        return new(file);
    }

    /// <summary>Who holds it, without trying to take it; null for nobody. A holder on this machine must be alive.</summary>
    public static LockHolder? Holder(string folder)
    {
        SafeFileHandle handle = Open(Path.Combine(folder, DatasetFolder.LockFile), ReadOnly, 0);
        if (handle.IsInvalid)
            return null;
        using var file = new FileStream(handle, FileAccess.Read, bufferSize: 0);
        LockHolder? holder = Read(file);
        bool gone = holder is not null
            && string.Equals(holder.Host, Environment.MachineName, StringComparison.Ordinal)
            && !Directory.Exists(string.Create(System.Globalization.CultureInfo.InvariantCulture, $"/proc/{holder.Process}"));
        return gone ? null : holder;
    }

    public void Dispose()
    {
        _file.SetLength(0);
        _file.Dispose();
    }

    private static LockHolder? Read(FileStream file)
    {
        try
        {
            return JsonSerializer.Deserialize<LockHolder>(file);
        }
        catch (JsonException)
        {
            return null;
        }
    }

    [LibraryImport("libc", EntryPoint = "open", SetLastError = true, StringMarshalling = StringMarshalling.Utf8)]
    private static partial SafeFileHandle Open(string path, int flags, int mode);

    [LibraryImport("libc", EntryPoint = "flock", SetLastError = true)]
    private static partial int Flock(SafeFileHandle handle, int operation);
}
