using System.CommandLine;
using CallQa.Scoring.Continuity;
using CallQa.Scoring.Packs;

namespace CallQa.Cli.Commands;

/// <summary><c>callqa standards list</c>: the standards of a pack, one a line.</summary>
internal static class StandardsListCommand
{
    /// <summary>The command.</summary>
    public static Command Build()
    {
        Option<string?> pack = PackOption.Make();
        var command = new Command("list", "List the standards of a pack: name, section, weight, kinds of rules, languages.") { pack };
        command.SetAction(parsed => Run(PackOption.Read(parsed.GetValue(pack))));
        return command;
    }

    private static int Run(Pack pack)
    {
        int width = pack.Standards.Select(s => s.Id.Value.Length).Concat(pack.Continuity.Select(s => s.Id.Value.Length)).DefaultIfEmpty(0).Max();
        foreach (PackSection section in pack.Sections)
            foreach (Standard s in pack.Standards.Where(s => string.Equals(s.Section, section.Id, StringComparison.Ordinal)))
                Console.Out.WriteLine(
                    $"{s.Id.Value.PadRight(width)}  {s.Section,-15}  {Word(s.Weight),-8}  {Word(s.Polarity),-10}  {(s.Gate ? "gate" : Word(s.Status)),-6}  "
                    + $"{string.Join(',', s.Languages.Select(l => l.Code())),-8}  {string.Join(',', s.Rules.Select(r => r.Kind).Distinct(StringComparer.Ordinal))}");
        foreach (ContinuityStandard s in pack.Continuity)
            Console.Out.WriteLine(
                $"{s.Id.Value.PadRight(width)}  {ContinuityStandard.Section,-15}  {Word(s.Weight),-8}  {Word(s.Polarity),-10}  {Word(s.Status),-6}  "
                + $"{string.Join(',', pack.Languages.Select(l => l.Code())),-8}  over the calls of one {s.Question.Subject.Code()}");
        return ExitCode.Done;
    }

    private static string Word<T>(T value)
        where T : struct, Enum => value.ToString().ToLowerInvariant();
}
