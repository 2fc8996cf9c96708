namespace CallQa.Binary.Reliability;

/// <summary>Whether the long form of these tests is asked for: <c>CALLQA_LONG=1</c>, as docs/reliability.md says.</summary>
internal static class LongForm
{
    public static bool Asked => string.Equals(Environment.GetEnvironmentVariable("CALLQA_LONG"), "1", StringComparison.Ordinal);
}
