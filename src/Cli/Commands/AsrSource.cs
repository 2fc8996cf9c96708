using System.Collections.Concurrent;
using CallQa.Cli.Running;
using CallQa.Cli.Settings;
using CallQa.Ingest;
using CallQa.Ingest.Models;
using CallQa.Reports.Formats;
using CallQa.Scoring.Packs;

namespace CallQa.Cli.Commands;

/// <summary>Where transcripts to be compared come from: folders of recordings, which are recognised, or of ready transcripts.</summary>
/// <param name="Name">What the tables call it.</param>
/// <param name="Folders">The folders.</param>
/// <param name="Settings">With which recordings are recognised.</param>
internal sealed record AsrSource(string Name, string[] Folders, CallQaSettings Settings)
{
    /// <summary>The profile with the recogniser's words, where the command line names one; else that of the settings.</summary>
    public Profile? Profile { get; init; }

    /// <summary>The steps around the recogniser.</summary>
    public RecognitionSteps Steps { get; init; } = RecognitionSteps.All;

    /// <summary>
    /// The transcripts of those calls that have a text, in the order of the folders' files; what cannot be read is said on standard
    /// error. Files below <paramref name="texts"/> are no inputs: the texts often lie beside the recordings.
    /// </summary>
    /// <exception cref="CommandFailure">A folder or a model is missing, or two files are of one call.</exception>
    public async Task<List<Transcript>> ReadAsync(IEnumerable<string> wanted, string[] texts, CancellationToken cancellation)
    {
        HashSet<string> ids = wanted.ToHashSet(StringComparer.Ordinal);
        string[] apart = [.. texts.Select(t => Path.TrimEndingDirectorySeparator(Path.GetFullPath(t)) + Path.DirectorySeparatorChar)];
        CallInput[] inputs = [.. Scan().Where(i => !Array.Exists(apart, folder => i.Path.StartsWith(folder, StringComparison.Ordinal)))];
        using Ingester ingester = Open(Array.Exists(inputs, i => i.Kind == InputKind.Recording), cancellation);
        var read = new ConcurrentDictionary<string, (CallInput Input, Transcript Transcript)>(StringComparer.Ordinal);
        await Parallel.ForEachAsync(
            inputs,
            new ParallelOptions { MaxDegreeOfParallelism = Settings.Workers, CancellationToken = cancellation },
            async (input, ct) =>
            {
                // A recording that nobody wrote a text of is not listened to.
                if (input.Kind == InputKind.Recording && !ids.Contains(await IdAsync(ingester, input, ct)))
                    return;
                IngestOutcome outcome = await ingester.ReadAsync(input, ct);
                if (outcome.Transcript is { } transcript && !ids.Contains(transcript.Call.Id.Value))
                    return;
                if (outcome.Transcript is { } heard && !read.TryAdd(heard.Call.Id.Value, (input, heard)))
                    throw new CommandFailure(ExitCode.Usage, $"{input.Path}: the call '{heard.Call.Id.Value}' is also in {read[heard.Call.Id.Value].Input.Path}; each call may be there once.");
                Console.Error.WriteLine($"callqa: {CellText.Visible(outcome.Problem?.Found ?? $"{Name}: {input.RelativePath}")}");
            });
        return [.. read.OrderBy(r => r.Key, StringComparer.Ordinal).Select(r => r.Value.Transcript)];
    }

    // Ready transcripts need no model.
    private Ingester Open(bool listens, CancellationToken cancellation)
    {
        if (!listens)
            return Ingester.Open(RunParts.IngestSettingsOf(Settings, name => new(name, "", "")));
        ModelStore store = OpenModels.Store(Settings, Installation.Find());
        return Ingester.Open(RunParts.IngestSettingsOf(Settings, name => OpenModels.Find(store, name, cancellation)) with { Steps = Steps, Words = (Profile ?? RunParts.ProfileOf(Settings, Installation.Find())).RecogniserWords });
    }

    private static async Task<string> IdAsync(Ingester ingester, CallInput input, CancellationToken ct) =>
        (await ingester.ExplainAsync(input, ct)).Facts.FirstOrDefault(f => f.Name is "id")?.Value ?? Path.GetFileNameWithoutExtension(input.Path);

    private IEnumerable<CallInput> Scan()
    {
        try
        {
            return Inputs.Scan(Folders, Settings.Legs).Inputs;
        }
        catch (DirectoryNotFoundException e)
        {
            throw new CommandFailure(ExitCode.Usage, e.Message);
        }
    }
}
