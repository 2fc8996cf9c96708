namespace CallQa.Redaction.Detectors.Expiry;

/// <summary>A month and a year found in a passage, or one of them alone.</summary>
/// <param name="Start">First character.</param>
/// <param name="End">First character behind it.</param>
/// <param name="What">What it holds.</param>
/// <param name="Numbers">Of how many numbers it is made up; a single one may be anything.</param>
/// <param name="MayBeTime">True where it could as well be a time of day ("tolv trettio").</param>
internal readonly record struct MonthYear(int Start, int End, MonthYearPart What, int Numbers, bool MayBeTime);
