using System.CommandLine;
using CallQa.Cli.Running;
using CallQa.Cli.Settings;
using CallQa.Reports.Texts;
using CallQa.Review;
using CallQa.Runs.Labels;

namespace CallQa.Cli.Commands;

/// <summary><c>callqa serve</c>: the review page, for a browser on this machine.</summary>
internal static class ServeCommand
{
    private const int HighestPort = 65535;

    public static Command Build()
    {
        Option<string> dataset = ReadingOptions.Dataset(), language = ReadingOptions.Language();
        Option<string?> pack = PackOption.OfDataset();
        Option<int> port = ReadingOptions.Number("--port", "The port on 127.0.0.1; 0 takes one that is free.", 0, from: 0, to: HighestPort);
        var rater = new Option<string>("--rater") { Description = "In whose name verdicts are stored. Default: the user of this machine.", HelpName = "NAME" };
        var flags = new SettingsFlags("recordings", "agents");
        var command = new Command("serve", "Listen to calls and judge them in a browser on this machine: the sound with its transcript, each finding with its place, and buttons for a person's verdict. Prints the address, which holds a secret; Ctrl-C ends it.") { dataset, rater, port, language, pack };
        flags.AddTo(command);
        command.SetAction(async (parsed, stop) =>
        {
            string folder = parsed.GetValue(dataset)!;
            ReadingOptions.RequireDataset(folder);
            CallQaSettings settings = SettingsLoader.Load(flags.Read(parsed, Environment.CurrentDirectory), folder);
            ReportTexts texts = ReadingOptions.TextsOf(parsed.GetValue(language)!);
            var options = new ReviewOptions
            {
                Dataset = folder,
                Recordings = settings.Recordings is null ? null : ClipSource.Folder(settings.Recordings),
                Legs = settings.Legs,
                Agents = KnownAgents.Of(settings),
                Port = parsed.GetValue(port),
                Texts = texts,
                Standards = PackTexts.Of(parsed.GetValue(pack), parsed.GetValue(dataset)!, ReadingOptions.LanguageOf(texts.Language)),
                Rater = parsed.GetValue(rater) ?? Environment.UserName,
                Store = draft => StoreAsync(folder, settings, draft),
            };
            await using ReviewServer server = await StartAsync(options, stop);
            if (options.Recordings is null)
                await Console.Error.WriteLineAsync("callqa: there is no sound: nobody has said where the recordings lie; give --recordings DIR, or 'recordings' in callqa.yml.");
            Console.WriteLine(server.Address);
            await Console.Error.WriteLineAsync("callqa: open this address in a browser on this machine; whoever knows it can read and judge. Ctrl-C ends.");
            await server.WaitAsync(stop);
            return ExitCode.Done;
        });
        return command;
    }

    private static async Task<string> StoreAsync(string folder, CallQaSettings settings, LabelDraft draft)
    {
        try
        {
            await LabelWriting.AddAsync(folder, settings, [("", draft)]);
            return "";
        }
        catch (CommandFailure failure)
        {
            return failure.Message;
        }
    }

    private static async Task<ReviewServer> StartAsync(ReviewOptions options, CancellationToken stop)
    {
        try
        {
            return await ReviewServer.StartAsync(options, stop);
        }
        catch (IOException e)
        {
            throw new CommandFailure(ExitCode.Failed, $"--port is '{options.Port}', which cannot be listened on: {e.Message.TrimEnd('.')}.");
        }
    }
}
