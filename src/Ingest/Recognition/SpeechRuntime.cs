using Whisper.net;

namespace CallQa.Ingest;

/// <summary>The native library that recognises speech. Thread safe.</summary>
public static class SpeechRuntime
{
    /// <summary>Loads it, without any model.</summary>
    /// <returns>What it can use of this processor; null, with the reason in <paramref name="fault"/>, where it does not load.</returns>
    public static string? Probe(out string? fault)
    {
        try
        {
            fault = null;
            if (WhisperFactory.GetRuntimeInfo() is { } info)
                return info.Trim();
            fault = "the library says nothing about itself.";
        }
        catch (Exception e) when (e is DllNotFoundException or FileNotFoundException or PlatformNotSupportedException or BadImageFormatException or TypeInitializationException or EntryPointNotFoundException)
        {
            fault = e.Message.ReplaceLineEndings(" ");
        }

        return null;
    }
}
