using CallQa.Cli.Settings;
using CallQa.Ingest;
using CallQa.Runs.Stages;
using CallQa.Runs.Transcripts;

namespace CallQa.Cli.Running;

/// <summary>From settings to a folder of ready transcripts, with what there is to say on the way.</summary>
internal static class WrittenTranscripts
{
    /// <summary>Writes them; the exit code says how it ended.</summary>
    /// <exception cref="CommandFailure">It could not begin, or the disk or a model failed.</exception>
    public static async Task<int> DoAsync(TranscriptRequest request, CallQaSettings settings, CancellationToken cancellation)
    {
        DatasetRun.RefuseInside(request.Folder, request.Paths);
        foreach (string fewer in RunWords.FewerWorkers(settings))
            Console.Error.WriteLine($"callqa: {fewer}");
        (IngestStage read, RedactionStage redact) = RunParts.Reading(settings, Installation.Find());
        using (read)
        {
            TimeProvider clock = TimeProvider.System;
            TranscriptOutcome outcome;
            try
            {
                outcome = await RunScreen.ShowAsync(told => TranscriptRun.ExecuteAsync(read, redact, request, told, clock, cancellation), clock);
            }
            catch (DirectoryNotFoundException error)
            {
                throw new CommandFailure(ExitCode.Usage, error.Message);
            }
            catch (ModelException error)
            {
                throw new CommandFailure(error.HashWrong ? ExitCode.ModelHashWrong : ExitCode.Failed, error.Message);
            }
            catch (Exception error) when (error is IOException or UnauthorizedAccessException)
            {
                throw new CommandFailure(ExitCode.Failed, $"{error.Message} What was written is kept; the same command goes on from here.");
            }

            Console.Error.WriteLine($"callqa: {RunWords.Of(outcome, request.Folder)}");
            return outcome.Cancelled ? ExitCode.Cancelled : outcome.PutAside > 0 ? ExitCode.SomeQuarantined : ExitCode.Done;
        }
    }
}
