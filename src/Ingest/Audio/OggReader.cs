using System.Buffers.Binary;

namespace CallQa.Ingest;

/// <summary>Reads the packets of an Ogg file with one logical stream, checking every page's checksum and number (RFC 3533). Not thread safe.</summary>
internal sealed class OggReader(Stream file)
{
    private static readonly uint[] Crc = MakeTable();

    private readonly MemoryStream packet = new();
    private readonly Queue<(byte[] Packet, long Granule)> ready = new();
    private OggPage? page;
    private uint serial;

    /// <summary>The next packet, and the granule position if it is the last that ends on its page (else -1); null after the last page.</summary>
    /// <exception cref="AudioException">Damaged or cut off.</exception>
    public (byte[] Packet, long Granule)? Next()
    {
        while (ready.Count == 0)
        {
            if (page is { Last: true })
                return null;
            OggPage next = ReadPage();
            if (page is null)
                serial = next.Serial;
            else if (next.Serial != serial || next.First)
                throw AudioException.Unsupported("it holds more than one Ogg stream; one is allowed");
            else if (next.Sequence != page.Sequence + 1)
                throw AudioException.Damaged($"page {next.Sequence} follows page {page.Sequence}: pages are missing");
            page = next;
            Split(next);
        }

        return ready.Dequeue();
    }

    private void Split(OggPage from)
    {
        int at = 0, lastEnd = Array.FindLastIndex(from.Lacing, l => l < 255);
        for (int i = 0; i < from.Lacing.Length; i++)
        {
            packet.Write(from.Body, at, from.Lacing[i]);
            at += from.Lacing[i];
            if (from.Lacing[i] == 255)
                continue;
            ready.Enqueue((packet.ToArray(), i == lastEnd ? from.Granule : -1));
            packet.SetLength(0);
        }
    }

    private OggPage ReadPage()
    {
        byte[] head = new byte[27];
        long place = file.Position;
        int got = file.ReadAtLeast(head, head.Length, throwOnEndOfStream: false);
        if (got < head.Length)
            throw AudioException.Damaged("it ends without its closing page (cut off)");
        if (!head.AsSpan(0, 4).SequenceEqual("OggS"u8) || head[4] != 0)
            throw AudioException.Damaged($"no Ogg page begins at byte {place}");
        byte[] lacing = new byte[head[26]];
        byte[] body = [];
        bool whole = file.ReadAtLeast(lacing, lacing.Length, throwOnEndOfStream: false) == lacing.Length;
        if (whole)
        {
            body = new byte[lacing.Sum(l => l)];
            whole = file.ReadAtLeast(body, body.Length, throwOnEndOfStream: false) == body.Length;
        }

        if (!whole)
            throw AudioException.Damaged($"it ends inside the page at byte {place} (cut off)");
        uint stated = BinaryPrimitives.ReadUInt32LittleEndian(head.AsSpan(22));
        head.AsSpan(22, 4).Clear();
        if (Sum(Sum(Sum(0, head), lacing), body) != stated)
            throw AudioException.Damaged($"the checksum of the page at byte {place} is wrong");
        return new(
            head[5],
            BinaryPrimitives.ReadInt64LittleEndian(head.AsSpan(6)),
            BinaryPrimitives.ReadUInt32LittleEndian(head.AsSpan(14)),
            BinaryPrimitives.ReadUInt32LittleEndian(head.AsSpan(18)),
            lacing,
            body);
    }

    internal static uint Sum(uint crc, ReadOnlySpan<byte> bytes)
    {
        foreach (byte b in bytes)
            crc = (crc << 8) ^ Crc[(crc >> 24) ^ b];
        return crc;
    }

    private static uint[] MakeTable()
    {
        uint[] table = new uint[256];
        for (uint i = 0; i < 256; i++)
        {
            uint value = i << 24;
            for (int bit = 0; bit < 8; bit++)
                value = (value & 0x80000000) != 0 ? (value << 1) ^ 0x04C11DB7 : value << 1;
            table[i] = value;
        }

        return table;
    }
}
