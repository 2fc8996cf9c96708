namespace CallQa.Ingest;

/// <summary>Why a call could not be read; the input's fault, not the program's.</summary>
/// <param name="Stage">Where it failed: <c>facts</c>, <c>transcript</c>, <c>decode</c> or <c>recognise</c>.</param>
/// <param name="Error">
/// Short class: <c>no-sidecar</c>, <c>unreadable</c>, <c>empty</c>, <c>damaged-facts</c>, <c>damaged-transcript</c>, <c>damaged-audio</c>,
/// <c>unknown-field</c>, <c>unknown-language</c>, <c>missing-field</c>, <c>bad-value</c>, <c>times</c>, <c>unsupported</c>, <c>too-large</c>,
/// <c>no-ffmpeg</c> (it is needed and not there), <c>decoder-stopped</c> (ffmpeg went beyond its limits),
/// <c>recogniser-crashed</c> (its process ended twice on this recording).
/// </param>
/// <param name="Found">Where, what was found and what is allowed, as a sentence; never words of the call.</param>
public sealed record IngestProblem(string Stage, string Error, string Found);
