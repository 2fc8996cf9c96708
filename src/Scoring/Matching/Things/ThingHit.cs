namespace CallQa.Scoring.Matching.Things;

/// <summary>A thing found in an utterance.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="FirstWord">0-based index of the first word.</param>
/// <param name="EndWord">Index after the last word.</param>
/// <param name="Value">
/// A form that can be queried: numbers in digits (<c>25</c>, <c>1.5</c>), times <c>14:30</c>, days <c>today+1</c>, <c>friday</c> or
/// <c>10-05</c>, spans in ISO 8601 (<c>PT2H</c>, <c>P3D</c>), money <c>1500 RUB</c>, names as first heard.
/// </param>
public readonly record struct ThingHit(ThingKind Kind, int FirstWord, int EndWord, string Value);
