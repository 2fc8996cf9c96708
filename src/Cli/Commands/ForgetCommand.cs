using System.CommandLine;
using CallQa.Cli.Running;
using CallQa.Cli.Settings;
using CallQa.Dataset.Forgetting;

namespace CallQa.Cli.Commands;

/// <summary><c>callqa forget</c>: a customer or a call out of everything, for good.</summary>
internal static class ForgetCommand
{
    public static Command Build()
    {
        Option<string> dataset = ReadingOptions.Dataset();
        var customer = new Option<string>("--customer") { Description = "The customer's key, as the calls have it.", HelpName = "KEY" };
        var call = new Option<string>("--call") { Description = "The id of one call.", HelpName = "ID" };
        var also = new Option<string[]>("--also") { Description = "A folder of clips, pages or exports: files in it that name a removed call go too. May be repeated.", HelpName = "DIR" };
        var dryRun = new Option<bool>("--dry-run") { Description = "Only say how many calls would go." };
        var flags = new SettingsFlags("key-file");
        var command = new Command("forget", "Remove a customer or a call from every table, older state, clip and page, prove it, and keep it away.") { dataset, customer, call, also, dryRun };
        flags.AddTo(command);
        command.Validators.Add(result =>
        {
            string? key = result.GetValue(customer), id = result.GetValue(call);
            if (key is null == id is null)
                result.AddError("name one of --customer KEY and --call ID.");
            else if ((key ?? id)!.Length == 0)
                result.AddError($"{(key is null ? "--call" : "--customer")} is empty; it must be a name that calls have.");
        });
        command.SetAction(async (parsed, _) =>
        {
            string folder = parsed.GetValue(dataset)!;
            var request = new RemovalRequest
            {
                Customer = parsed.GetValue(customer),
                Call = parsed.GetValue(call) is { } id ? new CallId(id) : null,
                Folders = [.. parsed.GetValue(also) ?? []],
                By = Environment.UserName,
            };
            return await DatasetRemoval.DoAsync(folder, request, SettingsLoader.Load(flags.Read(parsed, Environment.CurrentDirectory), folder), parsed.GetValue(dryRun));
        });
        return command;
    }
}
