namespace CallQa.Runs;

/// <summary>Why a call could not be processed. Holds no word of it.</summary>
/// <param name="Stage">Where it failed.</param>
/// <param name="Error">The kind of failure, as a code.</param>
/// <param name="Found">What was found and what is allowed, as a sentence.</param>
/// <param name="Key">The key of the stage that failed: as long as it stands, so does the failure.</param>
internal sealed record CallFault(string Stage, string Error, string Found, string Key);
