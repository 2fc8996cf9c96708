using System.Runtime.InteropServices;
using CallQa.Ingest.Models;

namespace CallQa.Ingest;

/// <summary>What the recogniser's process is asked about one window.</summary>
/// <param name="Id">Number of the request, for its answer.</param>
/// <param name="Model">The model to use.</param>
/// <param name="Language">Its language; unknown: that is what is asked.</param>
/// <param name="Search">How to search.</param>
/// <param name="Prompt">What the recogniser is told before it.</param>
/// <param name="Samples">The window; none: the model is to be loaded, no more.</param>
internal sealed record WindowRequest(int Id, ResolvedModel Model, Language Language, Search Search, string Prompt, float[] Samples)
{
    /// <summary>Writes it as <see cref="Read"/> reads it.</summary>
    public void Write(BinaryWriter to)
    {
        to.Write(Id);
        to.Write(Model.Name);
        to.Write(Model.Path);
        to.Write(Model.Sha256);
        to.Write((byte)Language);
        to.Write((byte)Search);
        to.Write(Prompt);
        to.Write(Samples.Length);
        to.Write(MemoryMarshal.AsBytes(Samples.AsSpan()));
        to.Flush();
    }

    /// <summary>The next request; null at the end, within a request too: whoever asks is gone then.</summary>
    public static WindowRequest? Read(BinaryReader from)
    {
        try
        {
            int id = from.ReadInt32();
            var model = new ResolvedModel(from.ReadString(), from.ReadString(), from.ReadString());
            var (language, search, prompt) = ((Language)from.ReadByte(), (Search)from.ReadByte(), from.ReadString());
            float[] samples = new float[from.ReadInt32()];
            from.BaseStream.ReadExactly(MemoryMarshal.AsBytes(samples.AsSpan()));
            return new(id, model, language, search, prompt, samples);
        }
        catch (EndOfStreamException)
        {
            return null;
        }
    }
}
