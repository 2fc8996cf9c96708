using System.CommandLine;
using CallQa.Cli.Running;
using CallQa.Cli.Settings;
using CallQa.Runs.Labels;

namespace CallQa.Cli.Commands;

/// <summary><c>callqa dispute</c>: says that a verdict is wrong, and queues it for a person.</summary>
internal static class DisputeCommand
{
    public static Command Build()
    {
        Option<string> dataset = ReadingOptions.Dataset();
        var call = new Argument<string>("call") { Description = "Id of the call." };
        var standard = new Option<string>("--standard") { Description = "The standard whose verdict is disputed.", HelpName = "ID", Required = true };
        var reason = new Option<string>("--reason") { Description = "Why it is wrong, best with the second; personal data in it is replaced before it is stored.", HelpName = "TEXT", Required = true };
        var verdict = new Option<string>("--verdict") { Description = "What it should be.", DefaultValueFactory = _ => Verdict.CannotTell.Code() };
        verdict.OneOf("met", "not-met", "not-applicable", "cannot-tell");
        var rater = new Option<string>("--rater") { Description = "Who disputes. Default: the user of this machine.", HelpName = "NAME" };
        var flags = new SettingsFlags();
        var command = new Command("dispute", "Dispute a verdict: it waits in 'callqa review' until a person decides; nothing else changes.") { call, standard, reason, verdict, rater, dataset };
        flags.AddTo(command);
        command.SetAction(async (parsed, _) =>
        {
            string folder = parsed.GetValue(dataset)!;
            var draft = new LabelDraft
            {
                Call = parsed.GetValue(call)!,
                Standard = parsed.GetValue(standard)!,
                Verdict = parsed.GetValue(verdict)!,
                Rater = parsed.GetValue(rater) ?? Environment.UserName,
                Reason = parsed.GetValue(reason)!,
                Origin = LabelOrigins.Dispute,
            };
            await LabelWriting.AddAsync(folder, SettingsLoader.Load(flags.Read(parsed, Environment.CurrentDirectory), folder), [("", draft)]);
            Console.WriteLine($"Queued for a person: {draft.Call}, {draft.Standard}. 'callqa labels add' with --origin adjudication decides it.");
            return ExitCode.Done;
        });
        return command;
    }
}
