using System.Runtime.InteropServices;
using System.Runtime.Intrinsics.X86;
using CallQa.Ingest;

namespace CallQa.Cli.Doctor;

/// <summary>What the machine offers, as it was found.</summary>
/// <param name="Runtime">The .NET runtime's own words.</param>
/// <param name="Libc">Version of the C library; empty where it is not glibc.</param>
/// <param name="HasGomp">libgomp, which the speech library is linked with, loads.</param>
/// <param name="HasAvx2">The processor knows AVX2 and FMA.</param>
/// <param name="Speech">What the speech library says of itself; null where it does not load.</param>
/// <param name="SpeechFault">Why it does not load.</param>
/// <param name="Dotnet">Path of the SDK's command; null where there is none.</param>
/// <param name="Ffmpeg">Path of ffmpeg; null where it, or what it is started through, is not there.</param>
internal sealed record MachineFacts(
    string Runtime,
    string Libc,
    bool HasGomp,
    bool HasAvx2,
    string? Speech,
    string? SpeechFault,
    string? Dotnet,
    string? Ffmpeg)
{
    /// <summary>Looks.</summary>
    public static MachineFacts Find()
    {
        bool gomp = NativeLibrary.TryLoad("libgomp.so.1", out _);
        string? speech = SpeechRuntime.Probe(out string? fault);
        return new(
            RuntimeInformation.FrameworkDescription,
            LibcVersion(),
            gomp,
            Avx2.IsSupported && Fma.IsSupported,
            speech,
            fault,
            OnPath("dotnet"),
            FfmpegProgram.Find()?.Ffmpeg);
    }

    private static string? OnPath(string program) =>
        (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries)
            .Select(folder => Path.Combine(folder, program))
            .FirstOrDefault(File.Exists);

    private static string LibcVersion() =>
        NativeLibrary.TryLoad("libc.so.6", out nint libc) && NativeLibrary.TryGetExport(libc, "gnu_get_libc_version", out nint version)
            ? Marshal.PtrToStringUTF8(Marshal.GetDelegateForFunctionPointer<Version>(version)()) ?? ""
            : "";

    [UnmanagedFunctionPointer(CallingConvention.Cdecl)]
    private delegate nint Version();
}
