namespace CallQa.Ingest;

/// <summary>One page of an Ogg stream (RFC 3533).</summary>
/// <param name="Flags">1 = goes on with a packet, 2 = first page, 4 = last page.</param>
/// <param name="Granule">Position after the last packet that ends here; -1 where none does.</param>
/// <param name="Serial">The logical stream.</param>
/// <param name="Sequence">Number of the page in its stream.</param>
/// <param name="Lacing">Lengths of the segments.</param>
/// <param name="Body">The segments, one after the other.</param>
internal sealed record OggPage(byte Flags, long Granule, uint Serial, uint Sequence, byte[] Lacing, byte[] Body)
{
    public bool First => (Flags & 2) != 0;

    public bool Last => (Flags & 4) != 0;
}
