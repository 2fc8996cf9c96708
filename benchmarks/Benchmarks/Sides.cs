using System.Buffers.Binary;
using System.Globalization;
using CallQa.Ingest;

namespace CallQa.Benchmarks;

/// <summary>Who says what in recordings without a reference text, to be read by a person; and two legs of a call made one recording.</summary>
internal static class Sides
{
    /// <summary>Prints notes, events and utterances of the recordings in a folder.</summary>
    public static async Task<int> PrintAsync(string models, string folder)
    {
        using Ingester ingester = DefaultModels.Open(models);
        foreach (CallInput input in Inputs.Scan([folder]).Inputs)
        {
            IngestOutcome outcome = await ingester.ReadAsync(input, CancellationToken.None);
            if (outcome.Transcript is not { } transcript)
            {
                Console.WriteLine(outcome.Problem!.Found);
                continue;
            }

            Console.WriteLine($"## {input.RelativePath}: speakers {transcript.Origin.RoleConfidence}, words {transcript.Origin.AsrConfidence}");
            foreach (string note in transcript.Notes)
                Console.WriteLine(note);
            foreach (CallEvent heard in transcript.Events)
                Console.WriteLine($"[{heard.Kind} {heard.Time} {heard.By.Code()}]");
            foreach (Utterance utterance in transcript.Utterances)
                Console.WriteLine(string.Create(
                    CultureInfo.InvariantCulture,
                    $"{utterance.Time.StartMs / 1000.0,7:0.00} {utterance.Speaker.Code()}{(utterance.Kind == UtteranceKind.Announcement ? " (machine)" : "")}: {utterance.Text}"));
        }

        return 0;
    }

    /// <summary>Writes two mono recordings as the channels of one (16 kHz, 16 bit), the shorter filled up with silence.</summary>
    public static int Mix(string first, string second, string output)
    {
        float[] a = AudioFile.Decode(first, _ => { }, CancellationToken.None).Channels[0], b = AudioFile.Decode(second, _ => { }, CancellationToken.None).Channels[0];
        int frames = Math.Max(a.Length, b.Length);
        byte[] file = new byte[44 + (frames * 4)];
        "RIFF"u8.CopyTo(file);
        "WAVEfmt "u8.CopyTo(file.AsSpan(8));
        "data"u8.CopyTo(file.AsSpan(36));
        BinaryPrimitives.WriteInt32LittleEndian(file.AsSpan(4), file.Length - 8);
        BinaryPrimitives.WriteInt32LittleEndian(file.AsSpan(16), 16);
        BinaryPrimitives.WriteInt32LittleEndian(file.AsSpan(20), 1 | (2 << 16));
        BinaryPrimitives.WriteInt32LittleEndian(file.AsSpan(24), 16_000);
        BinaryPrimitives.WriteInt32LittleEndian(file.AsSpan(28), 64_000);
        BinaryPrimitives.WriteInt32LittleEndian(file.AsSpan(32), 4 | (16 << 16));
        BinaryPrimitives.WriteInt32LittleEndian(file.AsSpan(40), frames * 4);
        for (int i = 0; i < frames; i++)
        {
            Write(a, i, 44 + (i * 4));
            Write(b, i, 46 + (i * 4));
        }

        File.WriteAllBytes(output, file);
        return 0;

        void Write(float[] from, int i, int at) =>
            BinaryPrimitives.WriteInt16LittleEndian(file.AsSpan(at), (short)Math.Clamp((i < from.Length ? from[i] : 0) * 32768, -32768, 32767));
    }
}
