using System.CommandLine;
using CallQa.Cli.Running;
using CallQa.Cli.Settings;
using CallQa.Runs.Labels;

namespace CallQa.Cli.Commands;

/// <summary><c>callqa labels add</c>: one verdict of one person.</summary>
internal static class LabelsAddCommand
{
    public static Command Build()
    {
        Option<string> dataset = ReadingOptions.Dataset();
        var call = new Argument<string>("call") { Description = "Id of the call." };
        var standard = new Option<string>("--standard") { Description = "The standard that was judged.", HelpName = "ID", Required = true };
        var verdict = new Option<string>("--verdict") { Description = "The verdict.", Required = true };
        verdict.OneOf("met", "not-met", "not-applicable", "cannot-tell");
        var rater = new Option<string>("--rater") { Description = "Who judged.", HelpName = "NAME", Required = true };
        var reason = new Option<string>("--reason") { Description = "Why, in the rater's words; personal data in it is replaced before it is stored.", HelpName = "TEXT" };
        var origin = new Option<string>("--origin") { Description = "What it counts for: a review or an adjudication decides, a sample only measures.", DefaultValueFactory = _ => LabelOrigins.Review };
        origin.OneOf(LabelOrigins.Review, LabelOrigins.Adjudication, LabelOrigins.Sample);
        var flags = new SettingsFlags();
        var command = new Command("add", "Store a person's verdict on one standard in one call; the finding of the rule stays as it is.") { call, standard, verdict, rater, reason, origin, dataset };
        flags.AddTo(command);
        command.SetAction(async (parsed, _) =>
        {
            string folder = parsed.GetValue(dataset)!;
            var draft = new LabelDraft
            {
                Call = parsed.GetValue(call)!,
                Standard = parsed.GetValue(standard)!,
                Verdict = parsed.GetValue(verdict)!,
                Rater = parsed.GetValue(rater)!,
                Reason = parsed.GetValue(reason) ?? "",
                Origin = parsed.GetValue(origin)!,
            };
            await LabelWriting.AddAsync(folder, SettingsLoader.Load(flags.Read(parsed, Environment.CurrentDirectory), folder), [("", draft)]);
            Console.WriteLine($"Stored: {draft.Call}, {draft.Standard}: {draft.Verdict} ({draft.Rater.Trim()}, {draft.Origin}).");
            return ExitCode.Done;
        });
        return command;
    }
}
