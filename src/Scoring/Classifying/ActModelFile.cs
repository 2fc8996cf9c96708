using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;

namespace CallQa.Scoring.Classifying;

/// <summary>
/// The file of a trained classifier (docs/classifier.md has the layout): little endian, weights in half precision, closed
/// by a SHA-256 over all before it, so that a cut or changed file is noticed. The same model gives the same bytes.
/// </summary>
internal static class ActModelFile
{
    private const uint Version = 1;
    private const int DigestLength = 32;

    /// <summary>The first eight bytes.</summary>
    private static ReadOnlySpan<byte> Magic => "CALLQACT"u8;

    /// <summary>The bytes of a model.</summary>
    public static byte[] Write(ActModel model)
    {
        using var stream = new MemoryStream();
        using (var writer = new BinaryWriter(stream, Encoding.UTF8, leaveOpen: true))
        {
            writer.Write(Magic);
            writer.Write(Version);
            writer.Write(Convert.FromHexString(model.Embedder.GraphSha256));
            writer.Write(Convert.FromHexString(model.Embedder.PiecesSha256));
            writer.Write(model.Acts.Length);
            for (int a = 0; a < model.Acts.Length; a++)
            {
                WriteText(writer, model.Acts[a].Name);
                writer.Write((byte)model.Acts[a].Speaker);
                writer.Write((ushort)model.Thresholds[a]);
                writer.Write(model.Weights.Biases[a]);
            }

            Write(writer, model.Space.Words);
            Write(writer, model.Space.Parts);
            Write(writer, model.Space.Last);
            Write(writer, model.Space.Middle);
            foreach (float weight in model.Weights.Weights)
                writer.Write((Half)weight);
        }

        stream.Write(SHA256.HashData(stream.GetBuffer().AsSpan(0, (int)stream.Length)));
        return stream.ToArray();
    }

    /// <summary>Reads a model.</summary>
    /// <param name="bytes">The file's content.</param>
    /// <param name="name">The file's name, for messages.</param>
    /// <exception cref="InvalidDataException">The bytes are no such file, of another version, or damaged.</exception>
    public static ActModel Read(byte[] bytes, string name)
    {
        if (bytes.Length < Magic.Length + sizeof(uint) + DigestLength || !bytes.AsSpan().StartsWith(Magic))
            throw new InvalidDataException($"{name}: is not a model of acts; such a file begins with CALLQACT.");
        uint version = BitConverter.ToUInt32(bytes, Magic.Length);
        if (version != Version)
            throw new InvalidDataException($"{name}: has version {version}; this program reads version {Version}. 'callqa train' makes one.");
        ReadOnlySpan<byte> content = bytes.AsSpan(0, bytes.Length - DigestLength);
        if (!SHA256.HashData(content).AsSpan().SequenceEqual(bytes.AsSpan(content.Length)))
            throw new InvalidDataException($"{name}: is damaged: the checksum at its end does not fit the {content.Length} bytes before it.");
        using var reader = new BinaryReader(new MemoryStream(bytes, 0, content.Length, writable: false), Encoding.UTF8);
        reader.BaseStream.Position = Magic.Length + sizeof(uint);
        try
        {
            return Read(reader);
        }
        catch (Exception e) when (e is EndOfStreamException or ArgumentException or OverflowException)
        {
            throw new InvalidDataException($"{name}: its parts do not fit each other ({e.Message}).", e);
        }
    }

    private static ActModel Read(BinaryReader reader)
    {
        var embedder = new EmbedderIdentity(
            Convert.ToHexStringLower(reader.ReadBytes(DigestLength)), Convert.ToHexStringLower(reader.ReadBytes(DigestLength)));
        int count = reader.ReadInt32();
        var acts = ImmutableArray.CreateBuilder<ActDefinition>(count);
        var thresholds = ImmutableArray.CreateBuilder<int>(count);
        float[] biases = new float[count];
        for (int a = 0; a < count; a++)
        {
            acts.Add(new(ReadText(reader), (Speaker)reader.ReadByte()));
            thresholds.Add(reader.ReadUInt16());
            biases[a] = reader.ReadSingle();
        }

        var space = new FeatureSpace(
            ReadBlock(reader, Ngrams.Words), ReadBlock(reader, Ngrams.Parts), ReadCentring(reader), ReadCentring(reader));
        float[] weights = new float[checked(space.Size * count)];
        for (int i = 0; i < weights.Length; i++)
            weights[i] = (float)reader.ReadHalf();
        if (reader.BaseStream.Position != reader.BaseStream.Length)
            throw new ArgumentException($"{reader.BaseStream.Length - reader.BaseStream.Position} bytes are left over", nameof(reader));
        return new()
        {
            Acts = acts.ToImmutable(),
            Thresholds = thresholds.ToImmutable(),
            Space = space,
            Weights = new(weights, biases),
            Embedder = embedder,
        };
    }

    private static void Write(BinaryWriter writer, NgramBlock block)
    {
        writer.Write(block.Terms.Length);
        foreach (string term in block.Terms)
            WriteText(writer, term);
        foreach (float idf in block.Idf)
            writer.Write(idf);
    }

    private static NgramBlock ReadBlock(BinaryReader reader, Action<string, Ngrams.Visitor> cut)
    {
        int count = reader.ReadInt32();
        ImmutableArray<string> terms = [.. Enumerable.Range(0, count).Select(_ => ReadText(reader))];
        return new(cut, terms, [.. Enumerable.Range(0, count).Select(_ => reader.ReadSingle())]);
    }

    private static void Write(BinaryWriter writer, Centring centring)
    {
        foreach (float mean in centring.Mean)
            writer.Write(mean);
        writer.Write(centring.Factor);
    }

    private static Centring ReadCentring(BinaryReader reader) =>
        new([.. Enumerable.Range(0, SentenceEmbedding.Size).Select(_ => reader.ReadSingle())], reader.ReadSingle());

    private static void WriteText(BinaryWriter writer, string text)
    {
        byte[] utf8 = Encoding.UTF8.GetBytes(text);
        writer.Write(checked((ushort)utf8.Length));
        writer.Write(utf8);
    }

    private static string ReadText(BinaryReader reader) => Encoding.UTF8.GetString(reader.ReadBytes(reader.ReadUInt16()));
}
