using System.Runtime.InteropServices;

namespace CallQa.Scoring.Classifying;

/// <summary>
/// Keeps ONNX Runtime from telling its makers about this machine. Its builds gather events about models and machine (the
/// program's path among them), keep them in the user's cache, leave a file in the temporary folder, and try to send them;
/// only this variable, set before the library is loaded, stops all three.
/// </summary>
internal static partial class OnnxTelemetry
{
    /// <summary>Switches it off for this process. Call before the first use of ONNX Runtime.</summary>
    public static void Off()
    {
        // Environment.SetEnvironmentVariable changes a copy that native code does not see.
        if (SetVariable("ORT_DISABLE_TELEMETRY", "1", overwrite: 1) != 0)
            throw new InvalidOperationException("The telemetry of ONNX Runtime cannot be switched off: the environment takes no more variables.");
    }

    [LibraryImport("libc", EntryPoint = "setenv", StringMarshalling = StringMarshalling.Utf8)]
    private static partial int SetVariable(string name, string value, int overwrite);
}
