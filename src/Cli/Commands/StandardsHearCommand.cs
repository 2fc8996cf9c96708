using System.CommandLine;
using CallQa.Cli.Output;
using CallQa.Reports.Formats;
using CallQa.Reports.Statistics;
using CallQa.Scoring.Evaluating;
using CallQa.Scoring.Packs;

namespace CallQa.Cli.Commands;

/// <summary>
/// <c>callqa standards hear</c>: how much a signal hears by its words alone among utterances that people labelled with acts, so
/// that a list of phrases can be widened on one half and measured on the other.
/// </summary>
internal static class StandardsHearCommand
{
    private const string Heading = "id\tspeaker\tacts\tstyle\tsplit_group\ttext";

    /// <summary>The command.</summary>
    public static Command Build()
    {
        var id = new Argument<string>("standard") { Description = "A standard." };
        var signal = new Argument<string>("signal") { Description = "One of the signals that it listens for." };
        var act = new Option<string>("--act") { Description = "The act that the signal should hear.", HelpName = "ACT", Required = true };
        Option<string?> pack = PackOption.Make();
        var half = new Option<string?>("--half") { Description = "Only utterances of odd or of even groups: widen on one half, measure on the other.", HelpName = "odd|even" };
        half.AcceptOnlyFromAmong("odd", "even");
        var list = new Option<string?>("--list") { Description = "List the labelled utterances that are missed, or the others that are heard, instead of counting.", HelpName = "missed|others" };
        list.AcceptOnlyFromAmong("missed", "others");
        Option<string> format = ReadingOptions.Format();
        var command = new Command("hear", "Count what a signal hears by its words, without the classifier, among the utterances under training/ of the pack.") { id, signal, act, pack, half, list, format };
        command.SetAction(parsed =>
        {
            Pack read = PackOption.Read(parsed.GetValue(pack));
            Scorer scorer = Listening(read, StandardChoice.Of(read, [parsed.GetValue(id)!])[0], parsed.GetValue(signal)!);
            Utterance[] utterances = [.. read.Languages.SelectMany(l => Labelled(PackOption.FolderOf(parsed.GetValue(pack)), l, parsed.GetValue(act)!, parsed.GetValue(half), scorer))];
            ResultPrinter.Print(
                parsed.GetValue(list) is { } which ? Listed(utterances, which is "missed") : Counted(utterances), ReadingOptions.FormatOf(parsed.GetValue(format)!), Console.Out);
            return ExitCode.Done;
        });
        return command;
    }

    private static Scorer Listening(Pack pack, Standard standard, string name)
    {
        int index = standard.Signals.Select(s => s.Name).ToList().IndexOf(name);
        if (index < 0)
            throw new CommandFailure(ExitCode.Usage, $"'{name}' is no signal of '{standard.Id}'; it must be one of {string.Join(", ", standard.Signals.Select(s => s.Name))}.");
        Standard listening = standard with
        {
            Rules = [new PresentRule(new HeardCondition(index, Who.Anyone, [], 1), null, standard.At)],
            AppliesWhen = null,
            CannotTellWhen = null,
            Signals = [.. standard.Signals.Select((s, i) => i == index ? s with { Acts = [] } : s)],
        };
        return Scorer.Create(pack with { Standards = [listening] }, Profile.Plain(pack));
    }

    private static IEnumerable<Utterance> Labelled(string folder, Language language, string act, string? half, Scorer scorer)
    {
        string file = Path.Combine(folder, "training", $"{language.Code()}.tsv");
        (int Number, string[] Cells)[] rows = [.. TabFile.Rows(file, Heading)];
        string? speaker = rows.FirstOrDefault(r => r.Cells[2].Split('+').Contains(act, StringComparer.Ordinal)).Cells?[1];
        foreach ((int number, string[] cells) in rows)
        {
            if (!string.Equals(cells[1], speaker, StringComparison.Ordinal) || (half is not null && ((cells[4][^1] % 2 == 1) != half is "odd")))
                continue;
            RedactedTranscript call = WrittenCall.Read($"{(speaker is "agent" ? 'A' : 'C')}: {cells[5]}", language, "utterance", FormattableString.Invariant($"{file}:{number}")).Call!;
            Finding finding = scorer.Score(call, CallActs.None(1)).Findings[0];
            yield return new(
                language, FormattableString.Invariant($"{file}:{number}"), cells[2], cells[2].Split('+').Contains(act, StringComparer.Ordinal), finding.Verdict == Verdict.Met,
                string.Join(" / ", finding.Evidence.Where(e => e.Kind == EvidenceKind.Hit).Select(e => e.Quote)), cells[5]);
        }
    }

    private static ResultTable Counted(Utterance[] utterances) => new(
        "What the words of the signal hear; intervals are Wilson's 95 %.",
        [new("language"), new("labelled", true), new("heard", true), new("share"), new("others", true), new("others_heard", true), new("per_1000", true)],
        [.. utterances.GroupBy(u => u.Language).Select(g => Row(g.Key.Code(), [.. g])), Row("all", utterances)]);

    private static IReadOnlyList<object?> Row(string language, Utterance[] utterances)
    {
        Utterance[] labelled = [.. utterances.Where(u => u.Labelled)], others = [.. utterances.Where(u => !u.Labelled)];
        var share = new Proportion(labelled.Count(u => u.Heard), labelled.Length);
        int alarms = others.Count(u => u.Heard);
        return
        [
            language, labelled.Length, share.Count, share.Of == 0 ? "-" : FormattableString.Invariant($"{share.Share:.00} {share.Low:.00}-{share.High:.00}"),
            others.Length, alarms, others.Length == 0 ? null : Math.Round(1000.0 * alarms / others.Length, 1, MidpointRounding.AwayFromZero),
        ];
    }

    private static ResultTable Listed(Utterance[] utterances, bool missed) => new(
        missed ? "Labelled utterances that the words do not hear." : "Other utterances that the words hear.",
        [new("place"), new("acts"), new("heard"), new("text")],
        [.. utterances.Where(u => missed ? u.Labelled && !u.Heard : u.Heard && !u.Labelled).Select(u => (IReadOnlyList<object?>)[u.Place, u.Acts, u.Quote, u.Text])]);

    private sealed record Utterance(Language Language, string Place, string Acts, bool Labelled, bool Heard, string Quote, string Text);
}
