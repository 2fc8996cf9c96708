using Whisper.net;

namespace CallQa.Ingest;

/// <summary>
/// Which attention heads of a published Whisper model follow the sound: with them word times come from the alignment of
/// text and sound. A model that is not known by name gets flash attention and whisper.cpp's rougher times.
/// </summary>
internal static class AlignmentHeads
{
    private static readonly (string Name, WhisperAlignmentHeadsPreset Heads)[] Known =
    [
        ("tiny.en", WhisperAlignmentHeadsPreset.TinyEn), ("tiny", WhisperAlignmentHeadsPreset.Tiny),
        ("base.en", WhisperAlignmentHeadsPreset.BaseEn), ("base", WhisperAlignmentHeadsPreset.Base),
        ("small.en", WhisperAlignmentHeadsPreset.SmallEn), ("small", WhisperAlignmentHeadsPreset.Small),
        ("medium.en", WhisperAlignmentHeadsPreset.MediumEn), ("medium", WhisperAlignmentHeadsPreset.Medium),
        ("large-v1", WhisperAlignmentHeadsPreset.LargeV1), ("large-v2", WhisperAlignmentHeadsPreset.LargeV2),
        ("large-v3-turbo", WhisperAlignmentHeadsPreset.LargeV3Turbo), ("large-v3", WhisperAlignmentHeadsPreset.LargeV3),
    ];

    /// <summary>How to load a model of this name ("ggml-base-q8_0", "base").</summary>
    public static WhisperFactoryOptions Options(string model)
    {
        WhisperAlignmentHeadsPreset heads = Known.FirstOrDefault(k => model.Contains(k.Name, StringComparison.OrdinalIgnoreCase)).Heads;
        bool aligned = heads != WhisperAlignmentHeadsPreset.None;
        return new() { UseGpu = false, UseFlashAttention = !aligned, UseDtwTimeStamps = aligned, HeadsPreset = heads };
    }
}
