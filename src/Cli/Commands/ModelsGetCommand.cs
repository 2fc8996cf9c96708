using System.CommandLine;
using System.Globalization;
using CallQa.Cli.Settings;
using CallQa.Ingest.Models;
using CallQa.Scoring.Yaml;

namespace CallQa.Cli.Commands;

/// <summary><c>callqa models get</c>: with <c>models add</c> the only thing in CallQa that reaches into the network.</summary>
internal static class ModelsGetCommand
{
    private const string AddressVariable = "CALLQA_MODELS_ADDRESS";

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    public static Command Build()
    {
        var name = new Argument<string>("MODEL") { Description = "The model's name, as 'callqa models list' shows it." };
        var flags = new SettingsFlags("data-folder");
        var command = new Command("get", "Fetch a published speech model into the data folder; goes on where an earlier try broke off.") { name };
        flags.AddTo(command);
        command.SetAction((parsed, cancel) =>
        {
            CallQaSettings settings = SettingsLoader.Load(flags.Read(parsed, Environment.CurrentDirectory));
            return GetAsync(OpenModels.Store(settings, Installation.Find()), parsed.GetValue(name)!, cancel);
        });
        return command;
    }

    private static async Task<int> GetAsync(ModelStore store, string name, CancellationToken cancel)
    {
        PublishedModel model = store.Published.FirstOrDefault(m => string.Equals(m.Name, name, StringComparison.Ordinal))
            ?? throw new CommandFailure(ExitCode.Usage, $"no published model is called '{name}'; {Nearest.Hint(name, [.. store.Published.Select(m => m.Name)])}");
        if (store.Find(model.Name) is { Place: ModelPlace.Product })
        {
            await Console.Error.WriteLineAsync($"callqa: the model '{model.Name}' came with the product; there is nothing to fetch.");
            return ExitCode.Done;
        }

        using var http = new HttpClient { Timeout = Timeout.InfiniteTimeSpan };
        var download = new ModelDownload(http, Address(), Patience);
        await Console.Error.WriteLineAsync(
            string.Create(CultureInfo.InvariantCulture, $"callqa: fetching {download.AddressOf(model)} ({model.Bytes / 1e6:0.0} MB) into {store.FetchedFolder}"));
        DownloadResult result = await download.GetAsync(model, store.FetchedFolder, new DownloadLines(Console.Error, !Console.IsErrorRedirected), cancel);
        await Console.Error.WriteLineAsync($"callqa: {result.Message}");
        return result.End switch
        {
            DownloadEnd.Fetched or DownloadEnd.AlreadyThere => ExitCode.Done,
            DownloadEnd.TryAgain => ExitCode.TryAgain,
            DownloadEnd.Refused => ExitCode.ModelHashWrong,
            _ => ExitCode.Failed,
        };
    }

    private static Uri Address()
    {
        string? mirror = Environment.GetEnvironmentVariable(AddressVariable);
        if (string.IsNullOrEmpty(mirror))
            return PublishedModel.DefaultAddress;
        return Uri.TryCreate(mirror.TrimEnd('/') + "/", UriKind.Absolute, out Uri? address) && (address.Scheme is "http" or "https")
            ? address
            : throw new CommandFailure(ExitCode.Usage, $"{AddressVariable} is '{mirror}'; it must be an address that begins with https:// or http://.");
    }
}
