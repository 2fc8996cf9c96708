using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Diagnostics;

namespace CallQa.Ingest;

/// <summary>
/// A process that recognises windows for this one, so that a fault of native code ends that one and not the run. Started with
/// the first window, and anew with the next after it ended. Disposing kills it. Thread safe.
/// </summary>
internal sealed class RecogniserProcess(ImmutableArray<string> program) : IDisposable
{
    private readonly Lock starting = new();
    private readonly Lock writing = new();
    private Running? running;
    private int requests;

    /// <summary>Asks about a window; <paramref name="request"/> makes the question of its number.</summary>
    /// <exception cref="RecogniserCrash">The process ended before it answered, whichever window it was that ended it; or this window failed in it.</exception>
    /// <exception cref="ModelException">The model is missing, is another file, or is not loadable.</exception>
    /// <exception cref="OperationCanceledException">Cancelled; the process may go on with the window until disposed.</exception>
    public async Task<WindowAnswer> AskAsync(Func<int, WindowRequest> request, CancellationToken ct)
    {
        ct.ThrowIfCancellationRequested();
        WindowRequest question = request(Interlocked.Increment(ref requests));
        WindowAnswer answer = await Current().AskAsync(question, writing).WaitAsync(ct);
        if (answer.Fault is { } fault)
            throw fault;
        return answer.Failure.Length == 0 ? answer : throw new RecogniserCrash(answer.Failure);
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        lock (starting)
            running?.Dispose();
    }

    private Running Current()
    {
        lock (starting)
        {
            if (running is { Ended: true })
            {
                running.Dispose();
                running = null;
            }

            return running ??= new(program);
        }
    }

    // One life of the process.
    private sealed class Running : IDisposable
    {
        private readonly Process process;
        private readonly BinaryWriter to;
        private readonly ConcurrentDictionary<int, TaskCompletionSource<WindowAnswer>> waiting = new();
        private readonly Task reading;
        private readonly Task draining;
        private volatile string? end;

        public Running(ImmutableArray<string> program)
        {
            var start = new ProcessStartInfo(program[0], program[1..])
            {
                UseShellExecute = false,
                RedirectStandardInput = true,
                RedirectStandardOutput = true,
                RedirectStandardError = true,
            };
            process = Process.Start(start)!;
            to = new(new BufferedStream(process.StandardInput.BaseStream));
            reading = Task.Factory.StartNew(ReadAnswers, CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default);
            draining = process.StandardError.BaseStream.CopyToAsync(Stream.Null); // what native code says before it ends helps nobody
        }

        public bool Ended => end is not null;

        public Task<WindowAnswer> AskAsync(WindowRequest question, Lock writing)
        {
            var answer = new TaskCompletionSource<WindowAnswer>(TaskCreationOptions.RunContinuationsAsynchronously);
            waiting[question.Id] = answer;
            try
            {
                lock (writing)
                    question.Write(to);
            }
            catch (Exception error) when (error is IOException or ObjectDisposedException)
            {
                // It has ended; the reading side tells everybody who is there by then.
            }

            if (Ended)
                FailAll();
            return answer.Task;
        }

        public void Dispose()
        {
            process.Kill();
            reading.Wait();
            draining.Wait();
            process.Dispose();
        }

        private void ReadAnswers()
        {
            try
            {
                using var from = new BinaryReader(new BufferedStream(process.StandardOutput.BaseStream));
                while (true)
                {
                    WindowAnswer answer = WindowAnswer.Read(from);
                    if (!waiting.TryRemove(answer.Id, out TaskCompletionSource<WindowAnswer>? asked))
                        break; // nobody asked that
                    asked.SetResult(answer);
                }
            }
            catch (Exception error) when (error is IOException or InvalidDataException or FormatException or ArgumentException)
            {
                // The end, or what is no answer.
            }

            process.Kill();
            process.WaitForExit();
            end = $"its process ended with {process.ExitCode}";
            FailAll();
        }

        private void FailAll()
        {
            foreach (int id in waiting.Keys)
                if (waiting.TryRemove(id, out TaskCompletionSource<WindowAnswer>? asked))
                    asked.SetException(new RecogniserCrash(end!));
        }
    }
}
