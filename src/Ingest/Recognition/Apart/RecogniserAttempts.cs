namespace CallQa.Ingest;

/// <summary>
/// Reads a recording a second time where the recogniser's process ended: then in a process that it has to itself, one such
/// recording at a time, so that it is known whose fault it is.
/// </summary>
/// <param name="shared">The recognisers that all recordings share.</param>
/// <param name="alone">Recognisers for one recording, with the process to dispose after it.</param>
/// <param name="turn">Lets one second attempt through at a time.</param>
/// <param name="path">The recording, for the problem.</param>
internal sealed class RecogniserAttempts(
    Func<Language, ITranscriber> shared, Func<(IDisposable Process, Func<Language, ITranscriber> Transcribers)> alone, SemaphoreSlim turn, string path)
{
    private long told;

    /// <summary>What <paramref name="read"/> ends in; a problem where the second attempt fails too. Progress is told once.</summary>
    public async Task<IngestOutcome> ReadAsync(
        Func<Func<Language, ITranscriber>, Action<long>, Task<IngestOutcome>> read, Action<long> progress, CancellationToken ct)
    {
        try
        {
            return await read(shared, Once(progress));
        }
        catch (RecogniserCrash)
        {
            ct.ThrowIfCancellationRequested();
        }

        await turn.WaitAsync(ct);
        try
        {
            (IDisposable process, Func<Language, ITranscriber> transcribers) = alone();
            using (process)
                return await read(transcribers, Once(progress));
        }
        catch (RecogniserCrash crash)
        {
            ct.ThrowIfCancellationRequested();
            return IngestOutcome.Failed(new("recognise", "recogniser-crashed", $"{path}: the recogniser failed twice on this recording, the second time with nothing else to do: {crash.Message.TrimEnd('.')}."));
        }
        finally
        {
            turn.Release();
        }
    }

    // What a first attempt had told already is not told again.
    private Action<long> Once(Action<long> progress)
    {
        long before = told, now = 0;
        return ms =>
        {
            now += ms;
            if (now > before)
                progress(Math.Min(ms, now - before));
            told = Math.Max(told, now);
        };
    }
}
