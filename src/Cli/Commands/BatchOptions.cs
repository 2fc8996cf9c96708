using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;
using CallQa.Cli.Running;

namespace CallQa.Cli.Commands;

/// <summary>The options of commands that a timer starts.</summary>
internal sealed class BatchOptions
{
    private readonly Option<string> _log = Log();

    private readonly Option<double?> _failUnder = new("--fail-under")
    {
        Description = "End with 4 where the mean score of the calls that this run scored is under so many percent. Results are stored all the same.",
        HelpName = "SCORE",
        CustomParser = Percent,
    };

    /// <summary>The form of what is written on standard error.</summary>
    public static Option<string> Log() => new Option<string>("--log")
    {
        Description = "What to write on standard error: sentences with progress, or one JSON object a line.",
        DefaultValueFactory = _ => "text",
    }.OneOf("text", "json");

    /// <summary>Adds them to a command.</summary>
    public void AddTo(Command command)
    {
        command.Options.Add(_log);
        command.Options.Add(_failUnder);
    }

    /// <summary>What was typed.</summary>
    public BatchChoice Read(ParseResult parsed) => new(parsed.GetValue(_log) is "json", parsed.GetValue(_failUnder));

    private static double? Percent(ArgumentResult result)
    {
        string text = result.Tokens[^1].Value;
        if (double.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out double percent) && percent is >= 0 and <= 100)
            return percent;
        result.AddError($"--fail-under is '{text}'; it must be a number from 0 to 100, such as 72.5.");
        return null;
    }
}
