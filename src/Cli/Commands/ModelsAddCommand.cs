using System.CommandLine;
using System.Globalization;
using CallQa.Cli.Settings;
using CallQa.Ingest.Models;

namespace CallQa.Cli.Commands;

/// <summary><c>callqa models add</c>: a Whisper model from anywhere, under a name of one's own.</summary>
internal static class ModelsAddCommand
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    public static Command Build()
    {
        var source = new Argument<string>("FILE|URL") { Description = "A Whisper model in whisper.cpp's form (ggml): a file, or an address that begins with https:// or http://." };
        var sha256 = new Option<string>("--sha256") { Description = "The SHA-256 that its publisher gives, 64 hex digits.", Required = true, HelpName = "HASH" };
        var name = new Option<string>("--name") { Description = "The name to choose it by.", Required = true, HelpName = "NAME" };
        var flags = new SettingsFlags("data-folder");
        var command = new Command("add", "Add a Whisper model of your own to the data folder, from a file or an address, and check its bytes.") { source, sha256, name };
        flags.AddTo(command);
        command.SetAction((parsed, cancel) =>
        {
            CallQaSettings settings = SettingsLoader.Load(flags.Read(parsed, Environment.CurrentDirectory));
            ModelStore store = OpenModels.Store(settings, Installation.Find());
            return AddAsync(store, parsed.GetValue(source)!, Checked(store, parsed.GetValue(name)!, parsed.GetValue(sha256)!), cancel);
        });
        return command;
    }

    private static PublishedModel Checked(ModelStore store, string name, string sha256)
    {
        string hash = sha256.ToLowerInvariant();
        if (hash.Length != 64 || !hash.All(char.IsAsciiHexDigitLower))
            throw new CommandFailure(ExitCode.Usage, $"--sha256 is '{sha256}'; it must be 64 hex digits.");
        if (!AddedModels.IsName(name))
            throw new CommandFailure(ExitCode.Usage, $"--name is '{name}'; it must be at most 64 letters, digits, dots, dashes and underscores, and begin with a letter or digit.");
        if (store.Find(name) is { } other && (other.Place != ModelPlace.DataFolder || !string.Equals(other.Sha256, hash, StringComparison.Ordinal)))
            throw new CommandFailure(ExitCode.Usage, $"--name is '{name}', and another model has this name already; choose another name.");
        return new(name, AddedModels.FileOf(name), 0, hash);
    }

    private static async Task<int> AddAsync(ModelStore store, string source, PublishedModel model, CancellationToken cancel)
    {
        bool web = source.StartsWith("https://", StringComparison.Ordinal) || source.StartsWith("http://", StringComparison.Ordinal);
        DownloadResult result = web
            ? await FetchAsync(store, source, model, cancel)
            : AddedModels.Copy(Existing(source), model, store.FetchedFolder, cancel);
        await Console.Error.WriteLineAsync($"callqa: {result.Message}");
        if (result.End is not (DownloadEnd.Fetched or DownloadEnd.AlreadyThere))
            return result.End switch { DownloadEnd.TryAgain => ExitCode.TryAgain, DownloadEnd.Refused => ExitCode.ModelHashWrong, _ => ExitCode.Failed };
        try
        {
            long bytes = new FileInfo(Path.Combine(store.FetchedFolder, model.File)).Length;
            if (AddedModels.List(model with { Bytes = bytes }, store.FetchedFolder) is { } fault)
                throw new CommandFailure(ExitCode.Failed, fault);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new CommandFailure(ExitCode.Failed, $"{store.FetchedFolder}: the list of models cannot be written: {e.Message}");
        }

        await Console.Error.WriteLineAsync($"callqa: chosen by '--model {model.Name}', or for one language by 'models: {{sv: {model.Name}}}' in callqa.yml.");
        return ExitCode.Done;
    }

    private static string Existing(string file) => File.Exists(file)
        ? file
        : throw new CommandFailure(ExitCode.Usage, $"'{file}' is no file; it must be one, or an address that begins with https:// or http://.");

    private static async Task<DownloadResult> FetchAsync(ModelStore store, string source, PublishedModel model, CancellationToken cancel)
    {
        if (!Uri.TryCreate(source, UriKind.Absolute, out Uri? address))
            throw new CommandFailure(ExitCode.Usage, $"'{source}' is no address.");
        using var http = new HttpClient { Timeout = Timeout.InfiniteTimeSpan };
        var download = new ModelDownload(http, address, Patience);
        (long bytes, DownloadResult? fault) = await download.SizeAsync(address, cancel);
        if (fault is not null)
            return fault;
        await Console.Error.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"callqa: fetching {address} ({bytes / 1e6:0.0} MB) into {store.FetchedFolder}"));
        return await download.GetAsync(
            model with { Bytes = bytes, Address = address }, store.FetchedFolder, new DownloadLines(Console.Error, !Console.IsErrorRedirected), cancel);
    }
}
