namespace CallQa.Redaction;

/// <summary>Personal data found in a passage.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Start">First UTF-16 character in the passage's text.</param>
/// <param name="End">First UTF-16 character behind it; may lie in a later utterance of the passage.</param>
internal readonly record struct Detection(PersonalDataKind Kind, int Start, int End);
