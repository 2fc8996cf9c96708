using System.Collections.Immutable;
using CallQa.Ingest;

namespace CallQa.Cli.Running;

/// <summary>This program as the process in which recordings are recognised; it starts itself so, and it is no command for people.</summary>
internal static class RecogniserChild
{
    /// <summary>The only argument of such a process.</summary>
    public const string Argument = "recogniser-process";

    /// <summary>What starts one.</summary>
    public static ImmutableArray<string> Program => [Environment.ProcessPath!, Argument];

    /// <summary>Works until nobody asks any more.</summary>
    /// <returns>The exit code.</returns>
    public static int Serve()
    {
        if (!Console.IsInputRedirected)
        {
            Console.Error.WriteLine($"callqa: '{Argument}' is no command; the program starts itself so to recognise speech.");
            return ExitCode.Usage;
        }

        using Stream input = Console.OpenStandardInput(), output = Console.OpenStandardOutput();
        RecogniserServer.Serve(input, output);
        return ExitCode.Done;
    }
}
