using System.Runtime.CompilerServices;
using Xunit;

namespace CallQa.Unit.Reports;

/// <summary>
/// Compares what people read with an approved text beside the test. On a difference the new text is written to
/// the folder <c>received</c> beside the tests, to be read and then copied over the old.
/// </summary>
internal static class Approved
{
    public static void Equal(string file, string actual, [CallerFilePath] string test = "")
    {
        string folder = Path.GetFileName(Path.GetDirectoryName(test))!;
        string expected = Path.Combine(AppContext.BaseDirectory, "Reports", folder, file);
        if (File.Exists(expected) && string.Equals(File.ReadAllText(expected), actual, StringComparison.Ordinal))
            return;
        string received = Path.Combine(AppContext.BaseDirectory, "received", folder, file);
        Directory.CreateDirectory(Path.GetDirectoryName(received)!);
        File.WriteAllText(received, actual);
        Assert.Fail($"{file} is not as approved; what came is in {received}\n{actual}");
    }
}
