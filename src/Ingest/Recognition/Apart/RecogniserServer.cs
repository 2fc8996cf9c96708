using System.Diagnostics;
using System.Runtime.InteropServices;

namespace CallQa.Ingest;

/// <summary>
/// The other side of <see cref="RecogniserProcess"/>: recognises the windows that come in, several at once, until no more come.
/// </summary>
public static class RecogniserServer
{
    /// <summary>Serves until <paramref name="input"/> ends. Whoever asks is gone then, so what is still under way is not finished: the process ends.</summary>
    public static void Serve(Stream input, Stream output)
    {
        // Ctrl-C goes to all processes of a terminal, and the end of a service to all of its own: the one that asks decides.
        using var interrupt = PosixSignalRegistration.Create(PosixSignal.SIGINT, signal => signal.Cancel = true);
        using var terminate = PosixSignalRegistration.Create(PosixSignal.SIGTERM, signal => signal.Cancel = true);
        using var models = new WhisperModels();
        using var from = new BinaryReader(input);
        using var to = new BinaryWriter(new BufferedStream(output));
        var writing = new Lock();
        int underWay = 0;
        while (WindowRequest.Read(from) is { } request)
        {
            Interlocked.Increment(ref underWay);
            _ = Task.Run(async () =>
            {
                WindowAnswer answer = await AnswerAsync(models, request);
                Interlocked.Decrement(ref underWay);
                lock (writing)
                    answer.Write(to);
            });
        }

        if (Volatile.Read(ref underWay) > 0)
            Process.GetCurrentProcess().Kill(); // native code must not outlive its model, and cannot be broken off
    }

    private static async Task<WindowAnswer> AnswerAsync(WhisperModels models, WindowRequest request)
    {
        try
        {
            WhisperTranscriber whisper = models.Transcriber(request.Model, _ => request.Prompt);
            if (request.Samples.Length == 0)
                return new(request.Id);
            if (request.Language != Language.Unknown)
                return new(request.Id) { Segments = await whisper.TranscribeAsync(request.Samples, request.Language, request.Search, CancellationToken.None) };
            (Language language, double probability) = await whisper.DetectLanguageAsync(request.Samples, CancellationToken.None);
            return new(request.Id) { Language = language, Probability = probability };
        }
        catch (ModelException fault)
        {
            return new(request.Id) { Fault = fault };
        }
        catch (Exception error)
        {
            return new(request.Id) { Failure = $"{error.GetType().Name}: {error.Message}" };
        }
    }
}
