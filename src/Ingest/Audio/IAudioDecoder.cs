namespace CallQa.Ingest;

/// <summary>Turns one kind of audio file into samples.</summary>
internal interface IAudioDecoder
{
    /// <summary>Decodes the whole file from its start; <paramref name="decoded"/> hears of every millisecond once.</summary>
    /// <exception cref="AudioException">The file is damaged, or holds what is not supported; the caller adds the file's name.</exception>
    Recording Decode(Stream file, Action<long> decoded, CancellationToken ct);
}
