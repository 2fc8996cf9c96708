using System.CommandLine;
using CallQa.Cli.Output;
using CallQa.Cli.Settings;
using CallQa.Ingest.Models;
using CallQa.Reports.Formats;

namespace CallQa.Cli.Commands;

/// <summary><c>callqa models list</c>.</summary>
internal static class ModelsListCommand
{
    private const int ShortHash = 12;

    public static Command Build() => List(new Command("list", "List the models: size, hash, what each is for, and where it is."));

    /// <summary>Makes a command list the models.</summary>
    public static Command List(Command command)
    {
        Option<string> format = ReadingOptions.Format();
        var flags = new SettingsFlags("data-folder");
        command.Options.Add(format);
        flags.AddTo(command);
        command.SetAction(parsed =>
        {
            CallQaSettings settings = SettingsLoader.Load(flags.Read(parsed, Environment.CurrentDirectory));
            OutputFormat form = ReadingOptions.FormatOf(parsed.GetValue(format)!);
            ResultPrinter.Print(Table(OpenModels.Store(settings, Installation.Find()), settings, form == OutputFormat.Table), form, Console.Out);
            return ExitCode.Done;
        });
        return command;
    }

    /// <summary>The list; hashes are shortened for the eye only.</summary>
    internal static ResultTable Table(ModelStore store, CallQaSettings settings, bool shorten) => new(
        "",
        [new("model"), new("bytes", Right: true), new("sha256"), new("used_for"), new("where"), new("chosen_for")],
        store.Models
            .Where(m => m.Use != ModelUse.Paper)
            .Select(m => (IReadOnlyList<object?>)[m.Name, m.Bytes, shorten ? m.Sha256[..ShortHash] : m.Sha256, Words(m.Use), Words(m.Place), ChosenFor(m, settings)]));

    private static string ChosenFor(ListedModel model, CallQaSettings settings)
    {
        if (model.Use == ModelUse.Voice)
            return Is(model, settings.VoiceModel) ? "all" : "";
        if (model.Use != ModelUse.Speech)
            return "all";
        Language[] languages = [.. ((Language[])[Language.Russian, Language.Swedish, Language.English]).Where(l => Is(model, settings.ModelFor(l)))];
        return languages.Length == 3 ? "all" : string.Join(", ", languages.Select(l => l.Code()));
    }

    private static bool Is(ListedModel model, string name) =>
        string.Equals(model.Name, name, StringComparison.Ordinal) || string.Equals(model.File, name, StringComparison.Ordinal);

    private static string Words(ModelUse use) => use switch
    {
        ModelUse.Speech => "speech to words",
        ModelUse.Voice => "speech or silence",
        ModelUse.Sentences => "sentence embeddings",
        ModelUse.Acts => "acts in utterances",
        _ => "",
    };

    private static string Words(ModelPlace place) => place switch
    {
        ModelPlace.Product => "product",
        ModelPlace.DataFolder => "data folder",
        _ => "can be fetched",
    };
}
