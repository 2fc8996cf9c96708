namespace CallQa.Reports.Frameworks;

/// <summary>One standard of a framework.</summary>
/// <param name="Framework">The framework's id: no blank, no semicolon.</param>
/// <param name="Standard">The standard.</param>
/// <param name="Points">What it counts.</param>
public sealed record FrameworkMember(string Framework, StandardId Standard, int Points);
