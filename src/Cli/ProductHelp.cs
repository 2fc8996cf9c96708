using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Invocation;

namespace CallQa.Cli;

/// <summary>The help of a command, which names the product as it is typed and not the file that runs.</summary>
internal sealed class ProductHelp(HelpAction inner) : SynchronousCommandLineAction
{
    private readonly HelpAction _inner = inner;

    /// <summary>Puts it in the place of the help that the command line brings.</summary>
    public static void AddTo(RootCommand root)
    {
        foreach (HelpOption help in root.Options.OfType<HelpOption>())
            if (help.Action is HelpAction action)
                help.Action = new ProductHelp(action);
    }

    /// <summary>The help of a command as it is printed on a terminal of so many columns.</summary>
    public static string TextOf(RootCommand root, IEnumerable<string> path, int columns)
    {
        ParseResult parsed = root.Parse([.. path, "--help"]);
        var help = (ProductHelp)parsed.Action!;
        help._inner.MaxWidth = columns;
        using var text = new StringWriter();
        parsed.InvocationConfiguration.Output = text;
        help.Invoke(parsed);
        return text.ToString();
    }

    /// <inheritdoc/>
    public override int Invoke(ParseResult parseResult)
    {
        TextWriter output = parseResult.InvocationConfiguration.Output;
        using var text = new StringWriter();
        parseResult.InvocationConfiguration.Output = text;
        try
        {
            return _inner.Invoke(parseResult);
        }
        finally
        {
            parseResult.InvocationConfiguration.Output = output;
            output.Write(text.ToString().Replace(RootCommand.ExecutableName, "callqa", StringComparison.Ordinal));
        }
    }
}
