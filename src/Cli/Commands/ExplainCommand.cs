using System.CommandLine;
using CallQa.Reports;
using CallQa.Reports.Explaining;
using CallQa.Reports.Texts;

namespace CallQa.Cli.Commands;

/// <summary><c>callqa explain</c>: why a call got what it got, finding by finding.</summary>
internal static class ExplainCommand
{
    public static Command Build()
    {
        Option<string> dataset = ReadingOptions.Dataset(), format = ReadingOptions.Format("text", "json", "markdown", "html"), language = ReadingOptions.Language();
        Option<string?> pack = PackOption.Make();
        var call = new Argument<string>("call") { Description = "Id of the call." };
        var standard = new Option<string>("--standard") { Description = "Only this standard.", HelpName = "ID" };
        var command = new Command("explain", "Why a call got its score: each verdict with the second, the words, the rule and its version, and what came nearest where nothing was found.")
        {
            call, standard, dataset, format, language, pack,
        };
        command.SetAction(parsed =>
        {
            string id = parsed.GetValue(call)!, code = parsed.GetValue(language)!;
            using DatasetView view = ReadingOptions.Open(parsed.GetValue(dataset)!);
            CallExplanation explanation = CallExplanation.Of(view, id, parsed.GetValue(standard), PackTexts.Of(parsed.GetValue(pack), ReadingOptions.LanguageOf(code)))
                ?? throw new CommandFailure(ExitCode.Usage, $"there is no call '{id}' in this dataset; names near it: {string.Join(", ", CallExplanation.Nearest(view, id))}.");
            ReportTexts texts = ReadingOptions.TextsOf(code);
            switch (parsed.GetValue(format))
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

            return ExitCode.Done;
        });
        return command;
    }
}
