using CallQa.Cli.Settings;
using CallQa.Ingest.Models;

namespace CallQa.Cli.Doctor;

/// <summary>Judges the models: those that are here have the right bytes, and those that the settings choose are here.</summary>
internal static class ModelChecks
{
    public static IEnumerable<DoctorLine> Of(ModelStore store, CallQaSettings settings)
    {
        ListedModel[] here = [.. store.Models.Where(m => m.Place != ModelPlace.CanBeFetched)];
        DoctorLine[] wrong = [.. here.Select(m => Fault(m, store)).OfType<DoctorLine>()];
        yield return new(DoctorLevel.Ok, "models", $"{here.Length - wrong.Length} of {here.Length} files have the right SHA-256");
        foreach (DoctorLine line in wrong)
            yield return line;
        foreach (string chosen in Chosen(settings).Distinct(StringComparer.Ordinal))
        {
            // Listed files that are here were hashed above.
            if (store.Find(chosen) is { Path.Length: > 0 } || store.Resolve(chosen, out ModelFault? fault) is not null)
                yield return new(DoctorLevel.Ok, "chosen model", chosen);
            else
                yield return new(DoctorLevel.Problem, "chosen model", fault!.Message);
        }
    }

    private static DoctorLine? Fault(ListedModel model, ModelStore store) => ModelStore.Check(model) is { } fault
        ? new(
            DoctorLevel.Problem,
            "models",
            fault.Message,
            model.Place == ModelPlace.DataFolder ? $"callqa models {(store.Published.Any(p => string.Equals(p.Name, model.Name, StringComparison.Ordinal)) ? "get" : "add")} {model.Name}" : $"Restore the file '{model.File}' of the product's models folder from a fresh copy.")
        : null;

    private static IEnumerable<string> Chosen(CallQaSettings settings) => [settings.Model, .. settings.Models.Values, settings.VoiceModel];
}
