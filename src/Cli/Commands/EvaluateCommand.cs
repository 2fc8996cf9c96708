using System.Collections.Immutable;
using System.CommandLine;
using CallQa.Cli.Output;
using CallQa.Ingest;
using CallQa.Redaction;
using CallQa.Reports.Formats;
using CallQa.Runs.Evaluating;
using CallQa.Scoring.Evaluating;
using CallQa.Scoring.Packs;

namespace CallQa.Cli.Commands;

/// <summary><c>callqa evaluate</c>: how the verdicts on ready transcripts stand to a person's, or recognised words to what was said.</summary>
internal static class EvaluateCommand
{
    /// <summary>The command.</summary>
    public static Command Build()
    {
        var gold = new Option<string[]>("--gold") { Description = "Files with a person's verdicts (call_id, standard_id, verdict, turns, note; tabs).", HelpName = "FILE", AllowMultipleArgumentsPerToken = true };
        Option<string[]> asr = EvaluateAsr.Option(), compare = EvaluateAsr.Compare(), without = EvaluateAsr.Without();
        Option<string[]> loss = EvaluateLoss.Option(), sentences = EvaluateSentences.Option(), alarms = EvaluateAlarms.Option();
        Option<bool> lines = EvaluateAlarms.Lines();
        var calls = new Option<string[]>("--calls") { Description = "Folders with the transcripts of these calls; with --asr and --loss, their recordings.", HelpName = "DIR", AllowMultipleArgumentsPerToken = true };
        Option<string?> pack = PackOption.Make();
        var profile = new Option<string?>("--profile") { Description = "Profile (default: standards/profiles/default.yml).", HelpName = "FILE" };
        var standards = new Option<string[]>("--standard") { Description = "Only these standards.", HelpName = "ID", AllowMultipleArgumentsPerToken = true };
        var differences = new Option<bool>("--differences") { Description = "List the calls in which the verdicts differ (with --alarms, the alarms), instead of counting." };
        var half = new Option<string?>("--half") { Description = "Only calls whose name ends in an odd number, or an even one: write standards on one half and trust the other.", HelpName = "odd|even" };
        half.AcceptOnlyFromAmong("odd", "even");
        var apart = new Option<string?>("--apart") { Description = "File of the standards and languages whose gold verdicts follow another convention (standard_id, language, why; tabs): counted apart.", HelpName = "FILE" };
        var noActs = new Option<bool>("--no-acts") { Description = "Leave the classifier out: signals are heard by phrases and times alone." };
        Option<string> format = ReadingOptions.Format();
        var command = new Command("evaluate", "Compare verdicts with a person's: precision and recall with 95 % intervals, and Gwet's AC1.")
        {
            gold, asr, compare, without, loss, sentences, alarms, lines, calls, pack, profile, standards, differences, half, apart, noActs, format,
        };
        command.Validators.Add(given =>
        {
            int chosen = new Option[] { asr, loss, sentences, alarms }.Count(o => given.GetResult(o) is not null);
            if (given.GetResult(gold) is null ? chosen != 1 : chosen != (given.GetResult(loss) is null ? 0 : 1))
                given.AddError("One of --gold (a person's verdicts), --asr (texts of what was said), --loss (texts of recorded calls; also with --gold), --sentences and --alarms must be given.");
            if (given.GetValue(lines) && given.GetResult(alarms) is null)
                given.AddError("--lines says how the files of --alarms are written; --alarms must be given.");
            string[] others = given.GetValue(compare) ?? [], left = given.GetValue(without) ?? [];
            if (others.Length + left.Length > 0 && given.GetResult(asr) is null)
                given.AddError("--compare and --without say what --asr compares; --asr must be given.");
            if (given.GetResult(asr) is not null && EvaluateAsr.Fault(others, left, given.GetResult(calls) is not null) is { } fault)
                given.AddError(fault);
            if ((given.GetResult(gold) ?? given.GetResult(loss)) is not null && given.GetResult(calls) is null)
                given.AddError("--calls must name the folders of the calls.");
        });
        Profile? Named(ParseResult parsed) => parsed.GetValue(profile) is { } file ? ProfileOption.Read(file, PackOption.Read(parsed.GetValue(pack))) : null;
        command.SetAction(async (parsed, cancellation) =>
        {
            if (parsed.GetValue(asr) is { Length: > 0 } texts)
                return await EvaluateAsr.RunAsync(texts, parsed.GetValue(calls) ?? [], parsed.GetValue(compare) ?? [], parsed.GetValue(without) ?? [], Named(parsed), ReadingOptions.FormatOf(parsed.GetValue(format)!), cancellation);
            OutputFormat shown = ReadingOptions.FormatOf(parsed.GetValue(format)!);
            Pack read = PackOption.Read(parsed.GetValue(pack));
            Profile counted = ProfileOption.Read(parsed.GetValue(profile), read);
            string[] only = parsed.GetValue(standards) ?? [];
            if (parsed.GetValue(sentences) is { Length: > 0 } tripping)
                return EvaluateSentences.Run(tripping, read, counted, only, shown);
            if (parsed.GetValue(alarms) is { Length: > 0 } ordinary)
                return EvaluateAlarms.Run(ordinary, read, counted, only, parsed.GetValue(lines), !parsed.GetValue(noActs), parsed.GetValue(differences), shown);
            ImmutableArray<GoldVerdict> verdicts = [.. (parsed.GetValue(gold) ?? []).SelectMany(file => Parsed(file, GoldFile.Read)).Where(v => IsIn(v.Call, parsed.GetValue(half)))];
            if (parsed.GetValue(loss) is { Length: > 0 } written)
            {
                ImmutableArray<GoldVerdict>? persons = parsed.GetResult(gold) is null ? null : verdicts;
                return await EvaluateLoss.RunAsync(written, parsed.GetValue(calls)!, persons, read, counted, parsed.GetResult(profile) is not null, only, !parsed.GetValue(noActs), parsed.GetValue(differences), shown, cancellation);
            }

            Conventions conventions = parsed.GetValue(apart) is { } file ? Parsed(file, Conventions.Read) : Conventions.None;
            List<VerdictPair> pairs = await PairsAsync(verdicts, parsed.GetValue(calls)!, read, counted, !parsed.GetValue(noActs), cancellation);
            pairs.RemoveAll(p => only.Length > 0 && !only.Contains(p.Gold.Standard.Value, StringComparer.Ordinal));
            ResultPrinter.Print(
                parsed.GetValue(differences) ? EvaluationTables.Differences(pairs) : EvaluationTables.Figures(pairs, conventions), shown, Console.Out);
            return ExitCode.Done;
        });
        return command;
    }

    private static T Parsed<T>(string file, Func<string, string, (T Value, string Fault)> parse)
    {
        string text;
        try
        {
            text = File.ReadAllText(file);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new CommandFailure(ExitCode.Usage, $"{file}: {e.Message}");
        }

        (T value, string fault) = parse(text, file);
        return fault.Length == 0 ? value : throw new CommandFailure(ExitCode.Usage, fault);
    }

    private static bool IsIn(CallId call, string? half) =>
        half is null || (char.IsAsciiDigit(call.Value[^1]) && (call.Value[^1] % 2 == 1) == half is "odd");

    private static async Task<List<VerdictPair>> PairsAsync(
        ImmutableArray<GoldVerdict> gold, string[] folders, Pack pack, Profile profile, bool useActs, CancellationToken cancellation)
    {
        ILookup<CallId, GoldVerdict> byCall = gold.ToLookup(g => g.Call);
        using var judge = new CallJudge(pack, profile, useActs);
        var pairs = new List<VerdictPair>();
        int calls = 0;
        using Ingester ingester = TranscriptsOnly();
        foreach (CallInput input in Scan(folders).Inputs.Where(i => i.Kind == InputKind.Transcript))
        {
            cancellation.ThrowIfCancellationRequested();
            IngestOutcome outcome = await ingester.ReadAsync(input, cancellation);
            if (outcome.Transcript is not { } transcript)
            {
                Console.Error.WriteLine($"callqa: {CellText.Visible(outcome.Problem!.Found)}");
                continue;
            }

            if (!byCall.Contains(transcript.Call.Id))
                continue;
            calls++;
            (RedactedTranscript call, Dictionary<StandardId, Finding> findings) = judge.Judge(transcript);
            foreach (GoldVerdict verdict in byCall[transcript.Call.Id])
                if (findings.TryGetValue(verdict.Standard, out Finding? finding))
                    pairs.Add(new(call.Call.Language, verdict, finding, VerdictPair.Compare(verdict, finding, call.Utterances)));
        }

        Console.Error.WriteLine($"callqa: {Counted.Of(calls, "call")}, {pairs.Select(p => p.Gold.Standard).Distinct().Count()} of {Counted.Of(gold.Select(g => g.Standard).Distinct().Count(), "standard")} with a person's verdict are in the pack.");
        return pairs;
    }

    private static InputScan Scan(string[] folders)
    {
        try
        {
            return Inputs.Scan(folders);
        }
        catch (DirectoryNotFoundException e)
        {
            throw new CommandFailure(ExitCode.Usage, e.Message);
        }
    }

    private static Ingester TranscriptsOnly() => Ingester.Open(new()
    {
        SpeechModelPath = "", SpeechModelSha256 = "", SpeechModelName = "", VadModelPath = "", VadModelSha256 = "",
    });
}
