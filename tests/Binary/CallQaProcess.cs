using System.Diagnostics;
using System.Globalization;
using System.Runtime.InteropServices;
using System.Text;

namespace CallQa.Binary;

/// <summary>The built program, started as a user would: own home folder, no CALLQA_ variables, a fixed locale unless told otherwise.</summary>
internal sealed partial class CallQaProcess : IDisposable
{
    // Only against a program that hangs: a quarter of an hour of speech takes long on a busy machine.
    private static readonly TimeSpan Longest = TimeSpan.FromMinutes(20);

    private readonly Process _process;
    private readonly StringBuilder _output = new();
    private readonly StringBuilder _error = new();

    private CallQaProcess(Process process)
    {
        _process = process;
        process.OutputDataReceived += (_, line) => Add(_output, line.Data);
        process.ErrorDataReceived += (_, line) => Add(_error, line.Data);
        process.Start();
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        process.StandardInput.Close();
    }

    public string Output
    {
        get
        {
            lock (_output)
                return _output.ToString();
        }
    }

    public string Error
    {
        get
        {
            lock (_error)
                return _error.ToString();
        }
    }

    public int Id => _process.Id;

    public bool HasEnded => _process.HasExited;

    /// <summary>The most memory that it held, as seen while waiting for its end, in MiB.</summary>
    public long MostMemoryMb { get; private set; }

    /// <summary>Starts it and goes on.</summary>
    public static CallQaProcess Start(string workingFolder, IReadOnlyDictionary<string, string>? variables, params IEnumerable<string> arguments) =>
        StartProgram(Host(), workingFolder, variables, arguments);

    /// <summary>Starts it under another program, which gets it and its arguments after its own, and goes on.</summary>
    public static CallQaProcess StartUnder(string program, IEnumerable<string> own, string workingFolder, params IEnumerable<string> arguments) =>
        StartProgram(program, workingFolder, null, [.. own, Host(), .. arguments]);

    private static CallQaProcess StartProgram(string program, string workingFolder, IReadOnlyDictionary<string, string>? variables, IEnumerable<string> arguments)
    {
        var start = new ProcessStartInfo(program)
        {
            WorkingDirectory = workingFolder,
            UseShellExecute = false,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardOutputEncoding = Encoding.UTF8,
            StandardErrorEncoding = Encoding.UTF8,
        };
        foreach (string argument in arguments)
            start.ArgumentList.Add(argument);
        foreach (string name in start.Environment.Keys.Where(k => k.StartsWith("CALLQA_", StringComparison.Ordinal) || k.StartsWith("XDG_", StringComparison.Ordinal) || k.StartsWith("LC_", StringComparison.Ordinal)).ToArray())
            start.Environment.Remove(name);
        start.Environment["HOME"] = workingFolder;
        start.Environment["LANG"] = "C";
        start.Environment["TZ"] = "UTC";
        foreach ((string name, string value) in variables ?? new Dictionary<string, string>(StringComparer.Ordinal))
            start.Environment[name] = value;
        return new(new Process { StartInfo = start });
    }

    /// <summary>Runs it to its end.</summary>
    public static (int Code, string Output, string Error) Run(string workingFolder, params IEnumerable<string> arguments)
    {
        using CallQaProcess process = Start(workingFolder, null, arguments);
        int code = process.End();
        return (code, process.Output, process.Error);
    }

    /// <summary>Waits for its end and gives the exit code.</summary>
    public int End()
    {
        long from = Stopwatch.GetTimestamp();
        while (!_process.WaitForExit(TimeSpan.FromMilliseconds(20)) && Stopwatch.GetElapsedTime(from) < Longest)
        {
            _process.Refresh();
            MostMemoryMb = Math.Max(MostMemoryMb, PeakMb());
        }

        if (!HasEnded)
        {
            Kill();
            throw new TimeoutException($"The program did not end within {Longest}. It said: {Error}");
        }

        _process.WaitForExit();
        return _process.ExitCode;
    }

    // 0 where it has just ended.
    private long PeakMb()
    {
        try
        {
            return _process.PeakWorkingSet64 >> 20;
        }
        catch (InvalidOperationException)
        {
            return 0;
        }
    }

    /// <summary>Waits until something holds or the program has ended; true where it holds.</summary>
    public bool WaitUntil(Func<bool> holds)
    {
        long from = Stopwatch.GetTimestamp();
        while (!HasEnded && Stopwatch.GetElapsedTime(from) < Longest)
        {
            if (holds())
                return true;
            Thread.Sleep(1);
        }

        return holds();
    }

    /// <summary>As <c>kill -9</c>.</summary>
    public void Kill()
    {
        try
        {
            _process.Kill(entireProcessTree: true);
        }
        catch (InvalidOperationException)
        {
            // it was faster
        }

        _process.WaitForExit();
    }

    /// <summary>As Ctrl-C.</summary>
    public void Interrupt()
    {
        if (Signal(_process.Id, 2) != 0)
            throw new InvalidOperationException(string.Create(CultureInfo.InvariantCulture, $"Process {_process.Id} cannot be signalled."));
    }

    public void Dispose()
    {
        if (!HasEnded)
            Kill();
        _process.Dispose();
    }

    /// <summary>The program beside this test in the folder of builds, of the same configuration.</summary>
    public static string Host()
    {
        var own = new DirectoryInfo(AppContext.BaseDirectory.TrimEnd('/'));
        string host = Path.Combine(own.Parent!.Parent!.FullName, "Cli", own.Name, "CallQa.Cli");
        return File.Exists(host) ? host : throw new FileNotFoundException($"{host} is missing; build the solution first.");
    }

    private static void Add(StringBuilder text, string? line)
    {
        if (line is null)
            return;
        lock (text)
            text.Append(line).Append('\n');
    }

    [LibraryImport("libc", EntryPoint = "kill")]
    private static partial int Signal(int process, int signal);
}
