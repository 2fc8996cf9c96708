using System.Reflection;
using System.Runtime.InteropServices;
using Whisper.net;

namespace CallQa.Ingest;

/// <summary>
/// Ends the text of a window as soon as it turns in a circle, which would only cost time, and in any case before
/// whisper.cpp's own limit. A window that runs into that limit ends with a word instead of an end mark, and the alignment of words then reads behind the memory of its last segment
/// (<c>whisper_exp_compute_token_level_timestamps_dtw</c> of whisper.cpp 1.8): now and then that ends the process.
/// Whisper.net has no switch for the filter of logits that prevents it, so it is put into its parameters. Thread safe.
/// </summary>
internal static unsafe class TokenLimit
{
    /// <summary>The most tokens of a window with its end mark; whisper.cpp stops at 220 (half of the 448 it was made for, less 4).</summary>
    public const int Most = 219;

    // Of whisper.cpp's whisper_token_data; the number of the token comes first.
    private const int TokenBytes = 56;

    // Far above any other: the end mark's probability becomes 1.
    private const float Certain = 1e4f;

    // The first size of vocabulary of models for many languages; those for English alone have their end mark one earlier.
    private const int Multilingual = 51865;
    private const int EndMark = 50257;

    private static readonly FieldInfo Parameters = Field(typeof(WhisperProcessor), "whisperParams", BindingFlags.NonPublic);
    private static readonly FieldInfo Filter = Field(Parameters.FieldType, "LogitsFilterCallback", BindingFlags.Public);
    private static readonly FieldInfo FilterData = Field(Parameters.FieldType, "LogitsFilterCallbackData", BindingFlags.Public);

    /// <summary>The number of the end mark in a model's vocabulary.</summary>
    /// <param name="model">A ggml file: after the magic number stands the size of its vocabulary.</param>
    /// <exception cref="EndOfStreamException">The file is shorter.</exception>
    public static int EndMarkOf(string model)
    {
        using var reader = new BinaryReader(File.OpenRead(model));
        _ = reader.ReadUInt32();
        return reader.ReadInt32() >= Multilingual ? EndMark : EndMark - 1;
    }

    /// <summary>Sets the limit for a processor that has not begun yet.</summary>
    public static void Set(WhisperProcessor processor, int endMark)
    {
        object parameters = Parameters.GetValue(processor)!;
        delegate* unmanaged[Cdecl]<nint, nint, nint, int, float*, nint, void> filter = &End;
        Filter.SetValue(parameters, (nint)filter);
        FilterData.SetValue(parameters, (nint)endMark);
        Parameters.SetValue(processor, parameters);
    }

    [UnmanagedCallersOnly(CallConvs = [typeof(System.Runtime.CompilerServices.CallConvCdecl)])]
    private static void End(nint context, nint state, nint tokens, int count, float* logits, nint endMark)
    {
        if (count >= Most - 1 || RepeatedTail.Is<int>(Numbers(tokens, count, stackalloc int[Most])))
            logits[endMark] = Certain;
    }

    private static ReadOnlySpan<int> Numbers(nint tokens, int count, Span<int> into)
    {
        for (int i = 0; i < count; i++)
            into[i] = *(int*)(tokens + (i * TokenBytes));
        return into[..count];
    }

    private static FieldInfo Field(Type of, string name, BindingFlags access) =>
        of.GetField(name, access | BindingFlags.Instance)
        ?? throw new MissingFieldException($"This version of Whisper.net has no field '{name}' in {of.Name}; see {nameof(TokenLimit)}.");
}
