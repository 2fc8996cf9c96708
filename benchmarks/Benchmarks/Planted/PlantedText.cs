using System.Text;

namespace CallQa.Benchmarks.Planted;

/// <summary>An utterance, and where in it personal data was planted.</summary>
/// <param name="Speaker">Who says it.</param>
/// <param name="Text">What is said, without marks.</param>
/// <param name="Spans">First character of each planted piece and the first behind it, in order.</param>
internal sealed record PlantedText(Speaker Speaker, string Text, IReadOnlyList<(int Start, int End)> Spans)
{
    private const char Open = '\u27e6';
    private const char Close = '\u27e7';

    /// <summary>A piece of personal data with the marks by which <see cref="Read"/> finds it.</summary>
    public static string Mark(string piece) => Open + piece + Close;

    /// <summary>The pieces of a marked text alone.</summary>
    public static string Unmarked(string text) => text.Replace($"{Open}", "", StringComparison.Ordinal).Replace($"{Close}", "", StringComparison.Ordinal);

    /// <summary>Takes the marks out of an utterance; one that begins with "A: " is the agent's, else the customer's.</summary>
    public static PlantedText Read(string marked)
    {
        bool agent = marked.StartsWith("A: ", StringComparison.Ordinal);
        var text = new StringBuilder();
        var spans = new List<(int, int)>();
        int start = 0;
        foreach (char c in agent ? marked[3..] : marked)
        {
            if (c == Open)
                start = text.Length;
            else if (c == Close)
                spans.Add((start, text.Length));
            else
                text.Append(c);
        }

        return new PlantedText(agent ? Speaker.Agent : Speaker.Customer, text.ToString(), spans);
    }
}
