using CallQa.Cli.Doctor;
using Xunit;

namespace CallQa.Unit.Cli.Doctor;

public class MachineChecksTests
{
    private static readonly MachineFacts Good = new(".NET 10.0.0", "2.36", HasGomp: true, HasAvx2: true, "AVX2 = 1", null, "/usr/bin/dotnet", "/usr/bin/ffmpeg");

    [Fact]
    public void On_a_good_machine_all_is_well() => Assert.All(MachineChecks.Of(Good), l => Assert.Equal(DoctorLevel.Ok, l.Level));

    [Fact]
    public void A_missing_libgomp_is_a_problem_with_the_command_that_mends_it()
    {
        DoctorLine[] lines = [.. MachineChecks.Of(Good with { HasGomp = false, Speech = null, SpeechFault = "libgomp.so.1: cannot open" })];

        Assert.Equal(["libgomp", "speech library"], lines.Where(l => l.Level == DoctorLevel.Problem).Select(l => l.Check));
        Assert.Contains(lines, l => l.ToDo is "apt-get install libgomp1");
    }

    [Theory]
    [InlineData("2.17", DoctorLevel.Problem)]
    [InlineData("2.28", DoctorLevel.Ok)]
    [InlineData("", DoctorLevel.Problem)]
    public void The_c_library_must_be_new_enough(string version, object expected) =>
        Assert.Equal(expected, MachineChecks.Of(Good with { Libc = version }).Single(l => l.Check is "C library").Level);

    [Fact]
    public void An_old_processor_is_a_problem_a_missing_sdk_a_warning_and_ffmpeg_is_optional()
    {
        DoctorLine[] lines = [.. MachineChecks.Of(Good with { HasAvx2 = false, Dotnet = null, Ffmpeg = null })];

        Assert.Equal(
            [("SDK", DoctorLevel.Warning), ("processor", DoctorLevel.Problem)],
            lines.Where(l => l.Level != DoctorLevel.Ok).Select(l => (l.Check, l.Level)));
    }
}
