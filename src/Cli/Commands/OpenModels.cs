using CallQa.Cli.Settings;
using CallQa.Ingest.Models;

namespace CallQa.Cli.Commands;

/// <summary>The models of this machine, and exit codes for what can be wrong with one.</summary>
internal static class OpenModels
{
    /// <summary>Reads the lists of models.</summary>
    /// <exception cref="CommandFailure">A list of the product is missing or broken.</exception>
    public static ModelStore Store(CallQaSettings settings, Installation installation)
    {
        try
        {
            return ModelStore.Open(installation.Models, settings.DataFolder);
        }
        catch (ModelListException e)
        {
            throw new CommandFailure(ExitCode.Failed, e.Message);
        }
    }

    /// <summary>The model of a name, or at a path.</summary>
    /// <exception cref="CommandFailure">It is missing or is another file.</exception>
    public static ResolvedModel Find(ModelStore store, string name, CancellationToken cancellation) =>
        store.Resolve(name, out ModelFault? fault, cancellation) ?? throw new CommandFailure(CodeOf(fault!.Kind), fault.Message);

    /// <summary>The exit code for a fault.</summary>
    public static int CodeOf(ModelFaultKind kind) => kind switch
    {
        ModelFaultKind.WrongHash => ExitCode.ModelHashWrong,
        ModelFaultKind.Unreadable => ExitCode.Failed,
        _ => ExitCode.Usage,
    };
}
