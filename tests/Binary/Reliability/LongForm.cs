namespace CallQa.Binary.Reliability;

/// <summary>Whether the long form of these tests is asked for, as docs/reliability.md says: <c>CALLQA_LONG</c> is 1, or <c>every</c> for the longest.</summary>
internal static class LongForm
{
    public static bool Asked => Value is "1" or "every";

    /// <summary>Every single call of the kernel, not the first of its kind on each file.</summary>
    public static bool EveryCall => Value is "every";

    private static string? Value => Environment.GetEnvironmentVariable("CALLQA_LONG");
}
