using System.Reflection;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using Whisper.net;

namespace CallQa.Ingest;

/// <summary>
/// What happens to the likelihoods of tokens before whisper.cpp takes the next one: a window that goes on too long is ended
/// (<see cref="TokenLimit"/>), and tokens out of the question are ruled out (<see cref="UnlikelyTokens"/>). Whisper.net has
/// no switch for whisper.cpp's filter of logits, so it is put into its parameters. Thread safe.
/// </summary>
internal static unsafe class LogitsFilter
{
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

    /// <summary>The number of the end mark in a model's vocabulary; all tokens before it make text.</summary>
    /// <param name="model">A ggml file: after the magic number stands the size of its vocabulary.</param>
    /// <exception cref="EndOfStreamException">The file is shorter.</exception>
    public static int EndMarkOf(string model)
    {
        using var reader = new BinaryReader(File.OpenRead(model));
        _ = reader.ReadUInt32();
        return reader.ReadInt32() >= Multilingual ? EndMark : EndMark - 1;
    }

    /// <summary>Sets the filter for a processor that has not begun yet.</summary>
    public static void Set(WhisperProcessor processor, int endMark, Search search)
    {
        object parameters = Parameters.GetValue(processor)!;
        delegate* unmanaged[Cdecl]<nint, nint, nint, int, float*, nint, void> filter = search == Search.Beam ? &OfBeam : &OfGreedy;
        Filter.SetValue(parameters, (nint)filter);
        FilterData.SetValue(parameters, (nint)endMark);
        Parameters.SetValue(processor, parameters);
    }

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static void OfGreedy(nint context, nint state, nint tokens, int count, float* logits, nint endMark) =>
        Apply(tokens, count, logits, (int)endMark, keepMass: true);

    // whisper.cpp's beams draw their next tokens at random, with a seed of their own.
    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static void OfBeam(nint context, nint state, nint tokens, int count, float* logits, nint endMark) =>
        Apply(tokens, count, logits, (int)endMark, keepMass: false);

    private static void Apply(nint tokens, int count, float* logits, int endMark, bool keepMass)
    {
        UnlikelyTokens.RuleOut(new Span<float>(logits, endMark), keepMass);
        if (TokenLimit.Reached(Numbers(tokens, count, stackalloc int[TokenLimit.Most])))
            logits[endMark] = Certain;
    }

    private static ReadOnlySpan<int> Numbers(nint tokens, int count, Span<int> into)
    {
        count = Math.Min(count, into.Length);
        for (int i = 0; i < count; i++)
            into[i] = *(int*)(tokens + (i * TokenBytes));
        return into[..count];
    }

    private static FieldInfo Field(Type of, string name, BindingFlags access) =>
        of.GetField(name, access | BindingFlags.Instance)
        ?? throw new MissingFieldException($"This version of Whisper.net has no field '{name}' in {of.Name}; see {nameof(LogitsFilter)}.");
}
