using System.CommandLine;
using CallQa.Scoring.Continuity;
using CallQa.Scoring.Packs;
using CallQa.Scoring.Yaml;

namespace CallQa.Cli.Commands;

/// <summary><c>callqa standards show ID</c>: one standard as its file says it, with what was understood above it.</summary>
internal static class StandardsShowCommand
{
    /// <summary>The command.</summary>
    public static Command Build()
    {
        var id = new Argument<string>("id") { Description = "Name of the standard, such as greet-at-start." };
        Option<string?> pack = PackOption.Make();
        var profile = new Option<string?>("--profile") { Description = "Profile whose settings are shown (default: standards/profiles/default.yml for the installed pack).", HelpName = "FILE" };
        var command = new Command("show", "Show one standard: what it asks, why, what it listens for, its settings with the values in force, and its examples.") { id, pack, profile };
        command.SetAction(parsed =>
        {
            Pack read = PackOption.Read(parsed.GetValue(pack));
            bool counts = parsed.GetValue(profile) is not null || parsed.GetValue(pack) is null;
            return Run(read, parsed.GetValue(id)!, counts ? ProfileOption.Read(parsed.GetValue(profile), read) : null);
        });
        return command;
    }

    private static int Run(Pack pack, string id, Profile? profile)
    {
        if (pack.FindContinuity(id) is { } overCalls)
        {
            ShowOverCalls(pack, overCalls);
            return ExitCode.Done;
        }

        if (pack.Find(id) is not { } standard)
        {
            string near = Nearest.Of(id, [.. pack.Standards.Select(s => s.Id.Value), .. pack.Continuity.Select(s => s.Id.Value)]) is { } word ? $" Did you mean '{word}'?" : "";
            throw new CommandFailure(ExitCode.Usage, $"'{id}' is no standard of the pack '{pack.Id}'.{near}");
        }

        Console.Out.WriteLine($"# {standard.At.File} (pack {pack.Id} {pack.Version})");
        foreach (Signal shared in standard.Signals.Where(s => s.IsShared))
            Console.Out.WriteLine($"# shared signal {shared.Name}: {shared.About} ({shared.At.File})");
        foreach (string line in SettingLines.Of(standard, profile))
            Console.Out.WriteLine($"# {line}");
        Console.Out.Write(standard.Source);
        return ExitCode.Done;
    }

    private static void ShowOverCalls(Pack pack, ContinuityStandard standard)
    {
        Console.Out.WriteLine($"# {standard.At.File} (pack {pack.Id} {pack.Version})");
        foreach (HeardKind kind in pack.Heard.Where(k => standard.Hears.Contains(k.Name, StringComparer.Ordinal)))
            Console.Out.WriteLine($"# heard in single calls: {kind.Name}: {kind.About} ({kind.Signal.At.File}:{kind.Signal.At.Line})");
        Console.Out.WriteLine(standard.Source.TrimEnd());
        Console.Out.WriteLine($"\n# {standard.QueryFile}");
        Console.Out.Write(standard.Question.Sql);
    }
}
