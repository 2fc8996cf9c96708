using System.Collections.Immutable;
using System.CommandLine;
using CallQa.Cli.Output;
using CallQa.Cli.Settings;
using CallQa.Ingest;
using CallQa.Ingest.WordErrors;
using CallQa.Reports.Formats;
using CallQa.Runs.Evaluating;
using CallQa.Scoring.Packs;

namespace CallQa.Cli.Commands;

/// <summary><c>callqa evaluate --loss</c>: how verdicts change between the written text of calls and what was recognised of their sound.</summary>
internal static class EvaluateLoss
{
    /// <summary>The option that chooses it.</summary>
    public static Option<string[]> Option()
    {
        var option = new Option<string[]>("--loss") { Description = "Folders of written transcripts: count how the verdicts on the recordings (or transcripts) of --calls differ from those on the text; with --gold, only for its standards, and how often each is right.", HelpName = "DIR", AllowMultipleArgumentsPerToken = true };
        option.Validators.Add(result => ReadingOptions.RefuseEmpty(result, "--loss"));
        return option;
    }

    /// <summary>
    /// Judges both and prints: one row a standard and language, or with <paramref name="list"/> one row a difference. The recogniser's words come from
    /// the profile where it is <paramref name="named"/> on the command line, else from that of the settings.
    /// </summary>
    /// <exception cref="CommandFailure">A folder, a text or a model is missing or broken.</exception>
    public static async Task<int> RunAsync(
        string[] texts, string[] calls, ImmutableArray<GoldVerdict>? gold, Pack pack, Profile profile, bool named, string[] only, bool useActs, bool list, OutputFormat format, CancellationToken cancellation)
    {
        try
        {
            ImmutableArray<Transcript> written = WrittenTranscripts.Read(texts);
            CallQaSettings settings = SettingsLoader.Load();
            List<Transcript> heard = await new AsrSource(settings.Model, calls, settings) { Profile = named ? profile : null }.ReadAsync(written.Select(t => t.Call.Id.Value), texts, cancellation);
            List<HeardVerdict> verdicts = Judge(written, heard, gold, new(pack, profile, useActs), cancellation);
            verdicts.RemoveAll(v => (only.Length > 0 && !only.Contains(v.Written.Standard.Value, StringComparer.Ordinal)) || (gold is not null && v.Gold is null));
            Console.Error.WriteLine($"callqa: {heard.Count} of {Counted.Of(written.Length, "call")} with a text were compared.");
            ResultPrinter.Print(list ? LossTables.Differences(verdicts) : LossTables.Figures(verdicts), format, Console.Out);
            return ExitCode.Done;
        }
        catch (Exception e) when (e is DirectoryNotFoundException or InvalidDataException)
        {
            throw new CommandFailure(ExitCode.Usage, e.Message);
        }
        catch (ModelException e)
        {
            throw new CommandFailure(e.HashWrong ? ExitCode.ModelHashWrong : ExitCode.Failed, e.Message);
        }
    }

    private static List<HeardVerdict> Judge(
        ImmutableArray<Transcript> written, List<Transcript> heard, ImmutableArray<GoldVerdict>? gold, CallJudge opened, CancellationToken cancellation)
    {
        using CallJudge judge = opened;
        Dictionary<CallId, Transcript> texts = written.ToDictionary(t => t.Call.Id);
        Dictionary<(CallId, StandardId), GoldVerdict> persons = (gold ?? []).ToDictionary(g => (g.Call, g.Standard));
        var verdicts = new List<HeardVerdict>();
        foreach (Transcript recognised in heard)
        {
            cancellation.ThrowIfCancellationRequested();
            Transcript text = texts[recognised.Call.Id];
            Dictionary<StandardId, Finding> sound = judge.Judge(recognised).Findings;
            foreach (Finding finding in judge.Judge(text).Findings.Values.Where(f => sound.ContainsKey(f.Standard)))
                verdicts.Add(new(text.Call.Id, text.Call.Language, finding, sound[finding.Standard], persons.GetValueOrDefault((text.Call.Id, finding.Standard))));
        }

        return verdicts;
    }
}
