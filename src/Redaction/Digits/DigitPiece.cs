namespace CallQa.Redaction.Digits;

/// <summary>One number inside a run: digits written together, or number words that make one number.</summary>
/// <param name="Start">First character in the passage's text.</param>
/// <param name="End">First character behind it.</param>
/// <param name="Digits">The digits 0-9 that it stands for.</param>
/// <param name="Gap">What lies between this number and the one before.</param>
/// <param name="Thousands">True where a word for thousand is part of it.</param>
/// <param name="Slack">How many digits more it may stand for: "thirty two" is 32, or 30 and 2.</param>
internal readonly record struct DigitPiece(int Start, int End, string Digits, DigitGap Gap, bool Thousands, int Slack);
