namespace CallQa.Redaction.Spoken;

/// <summary>One entry of the table of number words.</summary>
/// <param name="Kind">What it does.</param>
/// <param name="Value">Its value, or how often it repeats.</param>
internal readonly record struct NumberAtom(NumberAtomKind Kind, int Value);
