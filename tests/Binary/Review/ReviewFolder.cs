using System.Buffers.Binary;
using System.Globalization;
using System.Text;

namespace CallQa.Binary.Review;

/// <summary>A call as a transcript with a recording beside it, scored by the program: no speech recognition, and every sample is known.</summary>
internal sealed class ReviewFolder : IDisposable
{
    /// <summary>Every sample of the recording: none is silence, none is the tone.</summary>
    public const short Left = 8000, Right = -4000;

    public const int Rate = 16_000, Seconds = 60;

    private readonly WorkFolder _work = new();

    /// <summary>Makes it.</summary>
    /// <param name="utterances">Speaker, start and end in seconds, text.</param>
    public ReviewFolder(params ReadOnlySpan<(string Speaker, double Start, double End, string Text)> utterances)
    {
        Directory.CreateDirectory(_work.At("calls"));
        var lines = new StringBuilder();
        foreach ((string speaker, double start, double end, string text) in utterances)
            lines.Append(lines.Length > 0 ? "," : "").Append(CultureInfo.InvariantCulture, $$"""{"speaker":"{{speaker}}","start_s":{{start}},"end_s":{{end}},"text":{{System.Text.Json.JsonSerializer.Serialize(text)}}}""");
        File.WriteAllText(_work.At("calls/c-1.json"), $$"""
            {"schema":"callqa.transcript/1",
             "call":{"id":"c-1","agent":"Åsa","team":"продажи","started_at":"2026-10-05T10:00:00+02:00","direction":"inbound","language":"en","duration_s":{{Seconds}}},
             "utterances":[{{lines}}]}
            """);
        File.WriteAllBytes(_work.At("calls/c-1.wav"), Wave());
        (int code, _, string error) = CallQaProcess.Run(_work.Path, "run", "calls", "--out", "out");
        if (code != 0)
            throw new InvalidOperationException(error);
    }

    public string Path => _work.Path;

    public void Dispose() => _work.Dispose();

    /// <summary>Starts the server and gives its address.</summary>
    public (CallQaProcess Server, Uri Address) Serve(params IEnumerable<string> more)
    {
        CallQaProcess server = CallQaProcess.Start(_work.Path, null, ["serve", "--dataset", "out", .. more]);
        if (!server.WaitUntil(() => server.Output.Contains('\n', StringComparison.Ordinal)))
            throw new InvalidOperationException(server.Error);
        return (server, new(server.Output.Trim()));
    }

    private static byte[] Wave()
    {
        const int header = 44, frame = 4;
        byte[] file = new byte[header + (Rate * Seconds * frame)];
        "RIFF"u8.CopyTo(file);
        BinaryPrimitives.WriteInt32LittleEndian(file.AsSpan(4), file.Length - 8);
        "WAVEfmt "u8.CopyTo(file.AsSpan(8));
        BinaryPrimitives.WriteInt32LittleEndian(file.AsSpan(16), 16);
        BinaryPrimitives.WriteInt16LittleEndian(file.AsSpan(20), 1);
        BinaryPrimitives.WriteInt16LittleEndian(file.AsSpan(22), 2);
        BinaryPrimitives.WriteInt32LittleEndian(file.AsSpan(24), Rate);
        BinaryPrimitives.WriteInt32LittleEndian(file.AsSpan(28), Rate * frame);
        BinaryPrimitives.WriteInt16LittleEndian(file.AsSpan(32), frame);
        BinaryPrimitives.WriteInt16LittleEndian(file.AsSpan(34), 16);
        "data"u8.CopyTo(file.AsSpan(36));
        BinaryPrimitives.WriteInt32LittleEndian(file.AsSpan(40), file.Length - header);
        for (int at = header; at < file.Length; at += frame)
        {
            BinaryPrimitives.WriteInt16LittleEndian(file.AsSpan(at), Left);
            BinaryPrimitives.WriteInt16LittleEndian(file.AsSpan(at + 2), Right);
        }

        return file;
    }
}
