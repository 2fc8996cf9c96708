using System.Collections.Immutable;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using CallQa.Cli.Output;
using CallQa.Scoring.Classifying;

namespace CallQa.Cli.Commands;

/// <summary>
/// The acts of examples and of calls with a gold verdict, from the installed classifier and kept in the user's cache
/// folder, so that a second test of the same texts loads no model. Where no classifier is installed, there are none, and that is said once.
/// </summary>
internal sealed class CachedActs : IDisposable
{
    private readonly string cacheFile;
    private readonly Func<ActClassifier>? open;
    private readonly Dictionary<string, string> cached = new(StringComparer.Ordinal);
    private readonly SortedDictionary<string, string> fresh = new(StringComparer.Ordinal);
    private readonly string modelSha256;
    private ImmutableSortedDictionary<string, double>? thresholds;
    private ActClassifier? classifier;

    private CachedActs(string cacheFile, string modelSha256, Func<ActClassifier>? open)
    {
        this.cacheFile = cacheFile;
        this.modelSha256 = modelSha256;
        this.open = open;
    }

    /// <summary>Thresholds of the acts; null where there is no classifier.</summary>
    public ImmutableSortedDictionary<string, double>? Thresholds => open is null ? null : thresholds ??= Opened.Thresholds;

    /// <summary>Finds acts; null where there is no classifier.</summary>
    public Func<RedactedTranscript, CallActs>? Classify => open is null ? null : Find;

    private ActClassifier Opened => classifier ??= open!();

    /// <summary>Looks for the installed classifier and the cache of its results.</summary>
    /// <param name="wanted">False where nobody will ask.</param>
    public static CachedActs Open(bool wanted)
    {
        if (!wanted)
            return new("", "", null);
        string models = Installation.Find().Models, file = Path.Combine(models, "acts.bin");
        if (!File.Exists(file))
        {
            Console.Error.WriteLine($"callqa: {file} is missing ('callqa train' makes it); signals are heard by phrases and times alone.");
            return new("", "", null);
        }

        string sha256 = Convert.ToHexStringLower(SHA256.HashData(File.ReadAllBytes(file)));
        string? cache = Environment.GetEnvironmentVariable("XDG_CACHE_HOME");
        if (string.IsNullOrEmpty(cache))
            cache = Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.UserProfile), ".cache");
        var acts = new CachedActs(Path.Combine(cache, "callqa", $"acts-{sha256[..12]}.tsv"), sha256, () => OpenModel(file, Path.Combine(models, "e5")));
        acts.Load();
        return acts;
    }

    /// <summary>
    /// Computes the acts of all these calls that the cache does not hold, says on standard error how far it is, and keeps them, so
    /// that <see cref="Classify"/> then answers from memory and may be asked from many threads. What was computed is kept even when cancelled.
    /// </summary>
    public void Prepare(IReadOnlyCollection<RedactedTranscript> calls, CancellationToken cancellation)
    {
        if (open is null)
            return;
        RedactedTranscript[] missing = [.. calls.DistinctBy(KeyOf, StringComparer.Ordinal).Where(c => !cached.ContainsKey(KeyOf(c)))];
        if (missing.Length == 0)
            return;
        using var progress = new CountedProgress(Console.Error, $"hearing the acts of {Counted.Of(missing.Length, "new example")} (once; they are kept in {cacheFile})", missing.Length);
        try
        {
            foreach (RedactedTranscript call in missing)
            {
                cancellation.ThrowIfCancellationRequested();
                Find(call);
                progress.Step();
            }
        }
        finally
        {
            Save();
        }
    }

    /// <summary>Keeps what was computed. A cache that cannot be written is no fault.</summary>
    public void Save()
    {
        if (fresh.Count == 0)
            return;
        try
        {
            // Another test may have kept something meanwhile.
            Load();
            Directory.CreateDirectory(Path.GetDirectoryName(cacheFile)!);
            Load(); // what another test has kept meanwhile stays
            var text = new StringBuilder();
            text.Append("thresholds\t").AppendLine(string.Join(' ', Thresholds!.Select(t => Pair(t.Key, t.Value))));
            foreach ((string key, string value) in cached.Concat(fresh.Where(f => !cached.ContainsKey(f.Key))).OrderBy(p => p.Key, StringComparer.Ordinal))
                text.Append(key).Append('\t').AppendLine(value);
            string temporary = $"{cacheFile}.{Environment.ProcessId.ToString(CultureInfo.InvariantCulture)}";
            File.WriteAllText(temporary, text.ToString());
            File.Move(temporary, cacheFile, overwrite: true);
            foreach ((string key, string value) in fresh)
                cached[key] = value;
            fresh.Clear();
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            Console.Error.WriteLine($"callqa: {cacheFile} cannot be written ({e.Message}); the next test computes acts anew.");
        }
    }

    /// <inheritdoc/>
    public void Dispose() => classifier?.Dispose();

    private static ActClassifier OpenModel(string file, string embedder)
    {
        try
        {
            return ActClassifier.Open(file, embedder);
        }
        catch (Exception e) when (e is IOException or InvalidDataException)
        {
            throw new CommandFailure(ExitCode.Failed, e.Message);
        }
    }

    private void Load()
    {
        if (!File.Exists(cacheFile))
            return;
        foreach (string line in File.ReadLines(cacheFile))
        {
            int tab = line.IndexOf('\t', StringComparison.Ordinal);
            if (tab < 0)
                continue;
            if (line.StartsWith("thresholds\t", StringComparison.Ordinal))
                thresholds = line[(tab + 1)..].Split(' ').Select(Unpair).ToImmutableSortedDictionary(p => p.Act, p => p.Value, StringComparer.Ordinal);
            else
                cached[line[..tab]] = line[(tab + 1)..];
        }
    }

    private CallActs Find(RedactedTranscript call)
    {
        string key = KeyOf(call);
        if (cached.TryGetValue(key, out string? known) || fresh.TryGetValue(key, out known))
            return Read(known, call);
        CallActs acts = Opened.Classify(call);
        fresh[key] = Written(acts);
        return acts;
    }

    private static string KeyOf(RedactedTranscript call) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join(
            '\n', call.Utterances.Select(u => $"{u.Speaker.Code()} {u.Kind.Code()} {u.Time.StartMs} {u.Time.EndMs} {u.Text}")))));

    // Utterances are parted by '|', acts by ' '; an act is name=probability@start-end.
    private static string Written(CallActs acts) => string.Join('|', acts.ByUtterance.Select(hits => string.Join(
        ' ', hits.Select(h => string.Create(CultureInfo.InvariantCulture, $"{Pair(h.Act, h.Probability)}@{h.Time.StartMs}-{h.Time.EndMs}")))));

    private CallActs Read(string text, RedactedTranscript call)
    {
        string[] utterances = text.Split('|');
        return utterances.Length == call.Utterances.Length
            ? new([.. utterances.Select(u => u.Length == 0 ? ImmutableArray<ActHit>.Empty : [.. u.Split(' ').Select(ReadHit)])], modelSha256)
            : CallActs.None(call.Utterances.Length);
    }

    private static ActHit ReadHit(string text)
    {
        string[] parts = text.Split('@'), times = parts[1].Split('-');
        (string act, double value) = Unpair(parts[0]);
        return new(act, value, new(long.Parse(times[0], CultureInfo.InvariantCulture), long.Parse(times[1], CultureInfo.InvariantCulture)));
    }

    private static string Pair(string act, double value) => string.Create(CultureInfo.InvariantCulture, $"{act}={value:R}");

    private static (string Act, double Value) Unpair(string text)
    {
        int equals = text.LastIndexOf('=');
        return (text[..equals], double.Parse(text.AsSpan(equals + 1), CultureInfo.InvariantCulture));
    }
}
