namespace CallQa.Ingest;

/// <summary>
/// When the text of a window is to end: as soon as it turns in a circle, which would only cost time, and in any case before
/// whisper.cpp's own limit. A window that runs into that limit ends with a word instead of an end mark, and the alignment of
/// words then reads behind the memory of its last segment (<c>whisper_exp_compute_token_level_timestamps_dtw</c> of
/// whisper.cpp 1.8): now and then that ends the process.
/// </summary>
internal static class TokenLimit
{
    /// <summary>The most tokens of a window with its end mark; whisper.cpp stops at 220 (half of the 448 it was made for, less 4).</summary>
    public const int Most = 219;

    /// <summary>True where the end mark must follow these tokens.</summary>
    public static bool Reached(ReadOnlySpan<int> tokens) => tokens.Length >= Most - 1 || RepeatedTail.Is(tokens);
}
