using System.Diagnostics;
using CallQa.Tests;
using Xunit;

namespace CallQa.Binary.Completing;

/// <summary>What bash completes with the script that the program prints: asked of a real bash.</summary>
public sealed class CompletionTests : IDisposable
{
    private readonly string _bash = Tools.Require("bash");
    private readonly WorkFolder _work = new();

    public void Dispose() => _work.Dispose();

    [Fact]
    public void Bash_completes_commands_options_and_the_words_of_an_option()
    {
        (int code, string script, _) = CallQaProcess.Run(_work.Path, "completion", "bash");
        Assert.Equal(0, code);
        File.WriteAllText(_work.At("callqa.bash"), script);
        (string Typed, string Expected)[] lines =
        [
            ("callqa rep", "report"),
            ("callqa standards t", "test"),
            ("callqa standards test --sec", "--section"),
            ("callqa report --minimum", "--minimum-calls"),
            ("callqa report --dataset out --by q", "queue"),
            ("callqa report --by =sec", "section"),
            ("callqa report --format csv", "csv csv-excel"),
            ("./callqa labels ", "add import sample"),
            ("callqa run rec", ""),
            ("callqa report --html re", ""),
            ("callqa completion z", "zsh"),
            ("callqa nonsense --zz", ""),
        ];
        string asked = string.Join('\n', lines.Select(l => $"ask {string.Join(' ', l.Typed.Split(' ').Select(w => w.Length == 0 ? "''" : w.StartsWith('=') ? $"= {w[1..]}" : w))}"));
        File.WriteAllText(_work.At("ask.sh"), $$"""
            source ./callqa.bash
            ask() { COMP_WORDS=("$@"); COMP_CWORD=$(($# - 1)); COMPREPLY=(); _callqa; echo "[${COMPREPLY[*]}]"; }
            complete -p callqa
            {{asked}}
            """.ReplaceLineEndings("\n"));

        Assert.Equal([.. lines.Select(l => $"[{l.Expected}]").Prepend("complete -o default -F _callqa callqa")], Bash("ask.sh"));
    }

    [Theory]
    [InlineData("zsh", "bashcompinit")]
    [InlineData("fish", "complete -c callqa -f -n '__fish_seen_subcommand_from standards; and not __fish_seen_subcommand_from *' -a check *")]
    public void Other_shells_get_theirs(string shell, string holds)
    {
        string script = CallQaProcess.Run(_work.Path, "completion", shell).Output;

        Assert.True(script.Split('\n').Any(line => holds.Split('*').All(part => line.Contains(part, StringComparison.Ordinal))), script);
    }

    [Fact]
    public void Another_shell_is_an_error()
    {
        (int code, _, string error) = CallQaProcess.Run(_work.Path, "completion", "bsh");

        Assert.Equal(2, code);
        Assert.StartsWith("callqa: the shell is 'bsh'; did you mean 'bash'? Allowed: bash, zsh, fish.", error, StringComparison.Ordinal);
    }

    private string[] Bash(string file)
    {
        var start = new ProcessStartInfo(_bash, ["--norc", file]) { WorkingDirectory = _work.Path, UseShellExecute = false, RedirectStandardOutput = true, RedirectStandardError = true };
        using Process bash = Process.Start(start)!;
        string output = bash.StandardOutput.ReadToEnd(), error = bash.StandardError.ReadToEnd();
        bash.WaitForExit();
        Assert.Equal("", error);
        return output.TrimEnd('\n').Split('\n');
    }
}
