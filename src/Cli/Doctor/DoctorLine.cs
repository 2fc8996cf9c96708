namespace CallQa.Cli.Doctor;

/// <summary>One check's outcome.</summary>
/// <param name="Level">How it came out.</param>
/// <param name="Check">What was looked at.</param>
/// <param name="Found">What was found.</param>
/// <param name="ToDo">What to do; empty where nothing is.</param>
internal sealed record DoctorLine(DoctorLevel Level, string Check, string Found, string ToDo = "");
