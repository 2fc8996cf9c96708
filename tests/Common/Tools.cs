namespace CallQa.Tests;

/// <summary>Outside programs that some tests run.</summary>
internal static class Tools
{
    /// <summary>
    /// Skips the test where a program is missing; with CALLQA_NO_SKIPS=1, as CI sets it, fails it instead. CI finds the
    /// names by looking for calls of this method, so give a literal.
    /// </summary>
    /// <returns>The program's path.</returns>
    public static string Require(string program)
    {
        string? path = Find(program);
        if (path is not null)
            return path;
        string missing = $"'{program}' is not on the PATH.";
        if (string.Equals(Environment.GetEnvironmentVariable("CALLQA_NO_SKIPS"), "1", StringComparison.Ordinal))
            Xunit.Assert.Fail(missing + " No test may be skipped here.");
        Xunit.Assert.Skip(missing);
        return "";
    }

    private static string? Find(string program) =>
        (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries)
            .Select(folder => Path.Combine(folder, program))
            .FirstOrDefault(File.Exists);
}
