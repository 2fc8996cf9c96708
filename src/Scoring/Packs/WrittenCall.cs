using System.Collections.Immutable;
using CallQa.Scoring.Yaml;

namespace CallQa.Scoring.Packs;

/// <summary>Calls written down in lines, in the form of a standard's examples (<c>A: Good morning.</c>). Stateless.</summary>
public static class WrittenCall
{
    /// <summary>Makes a call of text; times are made up as for examples.</summary>
    /// <param name="text">The lines.</param>
    /// <param name="language">The call's language.</param>
    /// <param name="name">The call's id.</param>
    /// <param name="file">The text's file, for problems.</param>
    /// <returns>The call, or null with what is wrong.</returns>
    public static (RedactedTranscript? Call, ImmutableArray<PackProblem> Problems) Read(string text, Language language, string name, string file)
    {
        ArgumentNullException.ThrowIfNull(text);
        var problems = new YamlProblems();
        var scalar = new YamlScalar(new(file, 1, 1), text, isPlain: false, isBlock: true, firstLine: 1, firstColumn: 1);
        RedactedTranscript? call = new ExampleCall(scalar, language, name, problems).Read()?.Call;
        return (call, [.. problems.InOrder().Select(p => new PackProblem(p.At, p.Message))]);
    }
}
