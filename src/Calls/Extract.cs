namespace CallQa;

/// <summary>A thing said: a number, a time, a name ... in a form that can be queried.</summary>
/// <param name="Utterance">0-based index of the utterance.</param>
/// <param name="Kind">number, date, time, money, name, promise ...</param>
/// <param name="Value">Normalised value (<c>12:30</c>, <c>2026-10-05</c>, <c>1500</c>).</param>
/// <param name="Time">When it was said.</param>
public sealed record Extract(int Utterance, string Kind, string Value, TimeRange Time);
