using CallQa.Ingest;

namespace CallQa.Cli.Doctor;

/// <summary>Judges what the machine offers.</summary>
internal static class MachineChecks
{
    // What the native libraries of the packages were linked against, at the least.
    private static readonly Version OldestLibc = new(2, 28);

    public static IEnumerable<DoctorLine> Of(MachineFacts facts)
    {
        yield return new(DoctorLevel.Ok, "runtime", facts.Runtime);
        yield return facts.Dotnet is { } dotnet
            ? new(DoctorLevel.Ok, "SDK", dotnet)
            : new(DoctorLevel.Warning, "SDK", "dotnet is not on the PATH.", "It is needed to build from source only: install the .NET 10 SDK.");
        yield return Libc(facts.Libc);
        yield return facts.HasGomp
            ? new(DoctorLevel.Ok, "libgomp", "libgomp.so.1")
            : new(DoctorLevel.Problem, "libgomp", "libgomp.so.1 is missing; recordings cannot be recognised.", "apt-get install libgomp1");
        yield return facts.HasAvx2
            ? new(DoctorLevel.Ok, "processor", "AVX2 and FMA")
            : new(DoctorLevel.Problem, "processor", "It lacks AVX2 or FMA, which the speech library uses.", "Run recordings on another machine; ready transcripts can be scored on this one.");
        yield return facts.Speech is { } speech
            ? new(DoctorLevel.Ok, "speech library", Short(speech))
            : new(DoctorLevel.Problem, "speech library", $"It does not load: {facts.SpeechFault}", facts.HasGomp ? "" : "apt-get install libgomp1");
        yield return facts.Ffmpeg is { } ffmpeg
            ? new(DoctorLevel.Ok, "ffmpeg", $"{ffmpeg}; adds {FfmpegProgram.Adds}")
            : new(DoctorLevel.Ok, "ffmpeg", $"Not there; optional. It adds {FfmpegProgram.Adds}.", FfmpegProgram.Install);
    }

    private static DoctorLine Libc(string version)
    {
        if (version.Length == 0)
            return new(DoctorLevel.Problem, "C library", "It is not glibc.", "Use a system with glibc, such as Debian or Ubuntu; musl (Alpine) does not do.");
        return Version.TryParse(version, out Version? found) && found < OldestLibc
            ? new(DoctorLevel.Problem, "C library", $"glibc {version}", $"glibc {OldestLibc} or later is needed: use a newer system.")
            : new(DoctorLevel.Ok, "C library", $"glibc {version}");
    }

    private static string Short(string info) => info.Length <= 100 ? info : info[..97] + "...";
}
