using System.Text.RegularExpressions;

namespace CallQa.Binary.Reliability;

/// <summary>One line of a trace: a call of the kernel that names a file.</summary>
internal sealed partial record SystemCall(string Name, string Path, string To, string Result)
{
    /// <summary>What the program asked of the disk while it ran, in order; only calls under <paramref name="folder"/>.</summary>
    public static SystemCall[] Trace(string folder, string workingFolder, string[] arguments)
    {
        string file = System.IO.Path.Combine(workingFolder, "trace.txt");
        string[] own = ["-f", "--seccomp-bpf", "-y", "-qq", "-e", "trace=pwrite64,fsync,rename", "-o", file];
        using CallQaProcess run = CallQaProcess.StartUnder(Tests.Tools.Require("strace"), own, workingFolder, arguments);
        int code = run.End();
        Xunit.Assert.True(code == 0, $"exit {code}: {run.Error}");
        return [.. File.ReadLines(file).Select(Read).OfType<SystemCall>().Where(c => c.Path.StartsWith(folder, StringComparison.Ordinal))];
    }

    // A call that another thread's line breaks in two names its file in the first half; the result is then in a line of its own.
    private static SystemCall? Read(string line)
    {
        Match found = Line().Match(line);
        return found.Success ? new(found.Groups["name"].Value, found.Groups["path"].Value, found.Groups["to"].Value, found.Groups["result"].Value) : null;
    }

    [GeneratedRegex("""^\d+ +(?<name>\w+)\((?:\d+<(?<path>[^>]*)>|"(?<path>[^"]*)", "(?<to>[^"]*)").*?(?:= (?<result>-?\d+)|<unfinished \.\.\.>$)""", RegexOptions.ExplicitCapture, 10_000)]
    private static partial Regex Line();
}
