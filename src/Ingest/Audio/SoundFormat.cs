namespace CallQa.Ingest;

/// <summary>A format that was recognised.</summary>
/// <param name="Name">Name for messages, as people call it.</param>
/// <param name="Decoder">Makes the decoder for a file of this path.</param>
/// <param name="NeedsFfmpeg">True where only ffmpeg can decode it.</param>
internal sealed record SoundFormat(string Name, Func<string, IAudioDecoder> Decoder, bool NeedsFfmpeg)
{
    /// <summary>A format that is decoded in this process.</summary>
    public static SoundFormat Own(string name, Func<IAudioDecoder> decoder) => new(name, _ => decoder(), NeedsFfmpeg: false);

    /// <summary>
    /// A format for ffmpeg, which is told what it reads and does not guess: lists of other files and scripts, which ffmpeg can
    /// read too, are never among it.
    /// </summary>
    /// <param name="name">Name for messages.</param>
    /// <param name="input">ffmpeg's name of the format, and options for it, as arguments before the file.</param>
    /// <param name="check">Looks at the file before, and throws <see cref="AudioException"/> where it is damaged.</param>
    public static SoundFormat Foreign(string name, string[] input, Action<Stream>? check = null) =>
        new(name, path => new FfmpegDecoder(name, path, input, check, FfmpegLimits.Default), NeedsFfmpeg: true);
}
