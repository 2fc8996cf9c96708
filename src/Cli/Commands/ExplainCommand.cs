using System.CommandLine;
using CallQa.Cli.Settings;
using CallQa.Reports;
using CallQa.Reports.Explaining;
using CallQa.Reports.Texts;

namespace CallQa.Cli.Commands;

/// <summary><c>callqa explain</c>: why a call got what it got, finding by finding; or all calls of one agent as pages.</summary>
internal static class ExplainCommand
{
    public static Command Build()
    {
        // Not --out for the dataset, as elsewhere: here it is where pages go.
        var dataset = new Option<string>("--dataset") { Description = "The folder that 'callqa run' wrote.", HelpName = "DIR", Required = true };
        dataset.Validators.Add(result => ReadingOptions.RefuseEmpty(result, dataset.Name));
        Option<string> format = ReadingOptions.Format("text", "json", "markdown", "html"), language = ReadingOptions.Language();
        Option<DateTimeOffset?> asOf = ReadingOptions.AsOf();
        Option<string?> pack = PackOption.OfDataset();
        var call = new Argument<string?>("call") { Description = "Id of the call.", Arity = ArgumentArity.ZeroOrOne };
        var standard = new Option<string>("--standard") { Description = "Only this standard.", HelpName = "ID" };
        var command = new Command("explain", "Why a call got its score: each verdict with the second, the words, the rule and its version, and what came nearest where nothing was found. With --agent, all calls of one agent as pages for that agent.")
        {
            call, standard, dataset, asOf, format, language, pack,
        };
        var source = new ClipSource();
        var pages = new AgentPagesOption(source);
        pages.AddTo(command);
        source.AddTo(command);
        command.Validators.Add(result =>
        {
            if (result.GetValue(call) is null == pages.Agent(result) is null)
                result.AddError("give either the id of a call, or --agent ID with --out DIR.");
        });
        command.SetAction((parsed, ct) =>
        {
            DateOnly? day = parsed.GetValue(call) is { } named ? DayOf(named, parsed.GetValue(dataset)!, parsed.GetValue(asOf)) : null;
            using DatasetView view = ReadingOptions.Open(parsed.GetValue(dataset)!, day, day, parsed.GetValue(asOf), KnownAgents.Of(source.Settings(parsed, parsed.GetValue(dataset)!)));
            ReportTexts texts = ReadingOptions.TextsOf(parsed.GetValue(language)!);
            StandardLookup standards = PackTexts.Of(parsed.GetValue(pack), parsed.GetValue(dataset)!, ReadingOptions.LanguageOf(texts.Language));
            if (parsed.GetValue(call) is { } id)
                Print(view, id, parsed.GetValue(standard), parsed.GetValue(format)!, standards, texts);
            else
                pages.Make(parsed, view, standards, texts, ct);
            return Task.FromResult(ExitCode.Done);
        });
        return command;
    }

    private static DateOnly DayOf(string call, string dataset, DateTimeOffset? asOf)
    {
        using DatasetView calls = ReadingOptions.OpenCalls(dataset, asOf);
        return CallExplanation.DayOf(calls, call)
            ?? throw new CommandFailure(ExitCode.Usage, $"there is no call '{call}' in this dataset; names near it: {string.Join(", ", CallExplanation.Nearest(calls, call))}.");
    }

    private static void Print(DatasetView view, string id, string? standard, string format, StandardLookup standards, ReportTexts texts)
    {
        CallExplanation explanation = CallExplanation.Of(view, id, standard, standards)!;
        switch (format)
        {
            case "json":
                ExplanationText.WriteJson(explanation, Console.Out);
                break;
            case "markdown":
                ExplanationText.WriteMarkdown(explanation, texts, Console.Out);
                break;
            case "html":
                Console.Out.Write(ExplanationPage.Text(explanation, [], soundMissing: false, texts));
                break;
            default:
                ExplanationText.Write(explanation, texts, Console.Out);
                break;
        }
    }
}
