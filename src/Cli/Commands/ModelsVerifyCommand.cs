using System.CommandLine;
using CallQa.Cli.Settings;
using CallQa.Ingest.Models;

namespace CallQa.Cli.Commands;

/// <summary><c>callqa models verify</c>: hashes what is here and compares.</summary>
internal static class ModelsVerifyCommand
{
    public static Command Build()
    {
        var name = new Argument<string?>("MODEL") { Description = "One model by name; all that are here by default.", Arity = ArgumentArity.ZeroOrOne };
        var flags = new SettingsFlags("data-folder");
        var command = new Command("verify", "Hash the models that are here and compare. Exit 12 where one differs.") { name };
        flags.AddTo(command);
        command.SetAction((parsed, cancel) =>
        {
            CallQaSettings settings = SettingsLoader.Load(flags.Read(parsed, Environment.CurrentDirectory));
            ModelStore store = OpenModels.Store(settings, Installation.Find());
            return Task.FromResult(Verify(store, parsed.GetValue(name), Console.Out, Console.Error, cancel));
        });
        return command;
    }

    /// <summary>Prints a line a file; faults on <paramref name="errors"/>. All files are looked at, whatever is wrong with one.</summary>
    internal static int Verify(ModelStore store, string? name, TextWriter output, TextWriter errors, CancellationToken cancel)
    {
        int code = ExitCode.Done;
        foreach (ListedModel model in Chosen(store, name))
        {
            ModelFault? fault = ModelStore.Check(model, cancel);
            if (fault is null)
            {
                output.WriteLine($"{model.Path}: right");
                continue;
            }

            errors.WriteLine($"callqa: {fault.Message}");
            code = code == ExitCode.ModelHashWrong ? code : OpenModels.CodeOf(fault.Kind);
        }

        return code;
    }

    private static IEnumerable<ListedModel> Chosen(ModelStore store, string? name)
    {
        if (name is null)
            return store.Models.Where(m => m.Place != ModelPlace.CanBeFetched);
        ListedModel model = store.Find(name)
            ?? throw new CommandFailure(ExitCode.Usage, $"no model is called '{name}'; 'callqa models list' names them.");
        return model.Path.Length > 0
            ? [model]
            : throw new CommandFailure(ExitCode.Usage, $"the model '{model.Name}' is not on this machine; 'callqa models get {model.Name}' fetches it.");
    }
}
