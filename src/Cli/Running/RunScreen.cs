using CallQa.Runs.Progress;
using Spectre.Console;

namespace CallQa.Cli.Running;

/// <summary>Shows a run on standard error: a bar where that is a terminal, else lines.</summary>
internal static class RunScreen
{
    /// <summary>Runs <paramref name="work"/> with progress shown.</summary>
    public static Task<T> ShowAsync<T>(Func<IRunProgress, Task<T>> work, TimeProvider clock)
    {
        if (Console.IsErrorRedirected || !string.IsNullOrEmpty(Environment.GetEnvironmentVariable("CI")))
            return work(new RunLines(Console.Error, clock));
        bool colour = string.IsNullOrEmpty(Environment.GetEnvironmentVariable("NO_COLOR"));
        IAnsiConsole console = AnsiConsole.Create(new AnsiConsoleSettings
        {
            Out = new AnsiConsoleOutput(Console.Error),
            ColorSystem = colour ? ColorSystemSupport.Detect : ColorSystemSupport.NoColors,
        });
        return console.Progress()
            .AutoClear(true)
            .Columns(new ProgressBarColumn(), new TaskDescriptionColumn { Alignment = Justify.Left })
            .StartAsync(context => work(new RunBar(console, context.AddTask("comparing with what is done"))));
    }
}
