using System.Runtime.InteropServices;

namespace CallQa.Cli.Sql;

/// <summary>
/// The most memory that this process may take. DuckDB's own limit does not count everything: a list made by <c>range</c>, or a string
/// by <c>lpad</c>, took 20 GB under a limit of two. With the ceiling the system refuses the memory, and DuckDB ends that query.
/// </summary>
internal static partial class MemoryCeiling
{
    private const int Data = 2; // RLIMIT_DATA: private memory that can be written

    /// <summary>Sets it; what is taken already counts. Nothing happens where the system does not allow it.</summary>
    public static void Set(long megabytes)
    {
        if (Get(Data, out Limits limits) != 0)
            return;
        limits.Now = Math.Min((ulong)megabytes << 20, limits.Most);
        _ = Put(Data, limits);
    }

    [LibraryImport("libc", EntryPoint = "getrlimit")]
    private static partial int Get(int resource, out Limits limits);

    [LibraryImport("libc", EntryPoint = "setrlimit")]
    private static partial int Put(int resource, in Limits limits);

    [StructLayout(LayoutKind.Sequential)]
    private struct Limits
    {
        public ulong Now;
        public ulong Most;
    }
}
