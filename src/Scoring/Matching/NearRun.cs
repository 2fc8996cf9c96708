namespace CallQa.Scoring.Matching;

/// <summary>One way to say a phrase: its elements with every choice made.</summary>
internal sealed class NearRun(int phrase, NearElement[] elements)
{
    /// <summary>As in the phrase's entry.</summary>
    public int Phrase => phrase;

    public NearElement[] Elements => elements;

    /// <summary>How many elements say something by themselves.</summary>
    public int Content { get; } = elements.Count(element => element.IsContent);
}
