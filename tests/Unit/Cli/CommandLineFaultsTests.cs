using CallQa.Cli;
using Xunit;

namespace CallQa.Unit.Cli;

public class CommandLineFaultsTests
{
    [Theory]
    [InlineData("rnu", "'rnu' is no command of 'callqa'; did you mean 'run'? Allowed: run, *")]
    [InlineData("", "a command is missing after 'callqa'. Allowed: run, *")]
    [InlineData("standards tets", "'tets' is no command of 'callqa standards'; did you mean 'test'?*")]
    [InlineData("standards", "a command is missing after 'callqa standards'. Allowed: *")]
    [InlineData("run --wrokers 2 --out o", "'--wrokers' is no option of 'callqa run'; did you mean '--workers'? Allowed: *")]
    [InlineData("run calls --out o --wrokers 2", "'--wrokers' is no option of 'callqa run'; did you mean '--workers'? Allowed: *")]
    [InlineData("run calls --out o --wrokers=2", "'--wrokers' is no option of 'callqa run'; did you mean '--workers'? Allowed: *")]
    [InlineData("report --dataset d --formt json", "'--formt' is no option of 'callqa report'; did you mean '--format'?*")]
    [InlineData("--verison", "'--verison' is no option of 'callqa'; did you mean '--version'?*")]
    [InlineData("report --dataset d --format jsn", "--format is 'jsn'; did you mean 'json'? Allowed: table, json, *")]
    [InlineData("check --dataset d extra", "'extra' is too much; 'callqa check' takes options alone.")]
    [InlineData("explain call-1 extra --dataset d", "'extra' is too much; 'callqa explain' takes no more arguments.")]
    [InlineData("report", "--dataset DIR is missing: the folder that 'callqa run' wrote.")]
    [InlineData("completion", "SHELL is missing: one of bash, zsh, fish.")]
    public void A_mistyped_command_line_is_told_in_one_sentence_with_the_nearest_right_name(string line, string expected) =>
        Assert.True(Fits(Faults(line), expected), string.Join('\n', Faults(line)));

    [Theory]
    [InlineData("run calls --out o --workers 2")]
    [InlineData("run --out o -- --wrokers")]
    [InlineData("worst --dataset d --standard s --agent=-x")]
    [InlineData("sql --dataset d -5")]
    public void What_only_looks_like_a_mistake_is_none(string line) => Assert.Empty(Faults(line));

    private static IReadOnlyList<string> Faults(string line)
    {
        string[] args = line.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return CommandLineFaults.Of(CommandTree.Build().Parse(args), args);
    }

    private static bool Fits(IReadOnlyList<string> faults, string expected) => faults.Count > 0 && CallQa.Tests.BadPacks.Fits(faults[0], expected);
}
