namespace CallQa.Reports;

/// <summary>What a pack says of a standard, in one language; empty where it says nothing.</summary>
/// <param name="Title">Short name.</param>
/// <param name="Statement">What is asked for.</param>
/// <param name="Advice">What would have counted, to the agent.</param>
/// <param name="Section">Title of its section.</param>
public sealed record StandardText(string Title, string Statement, string Advice, string Section);
