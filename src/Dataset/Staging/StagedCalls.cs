using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using CallQa.Dataset.Rows;

namespace CallQa.Dataset.Staging;

/// <summary>
/// Finished calls that are not yet published: one file a call under <c>staging/RUN/</c>, put there by one rename, so
/// that a killed run loses no more than the calls it was at. A file is five lines of JSON, one a table, so that
/// publishing a table parses only its own. Writing different calls is thread safe.
/// </summary>
internal sealed class StagedCalls(string dataset)
{
    private static readonly JsonSerializerOptions Json = new()
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        NumberHandling = JsonNumberHandling.AllowNamedFloatingPointLiterals,
    };

    private readonly string _root = Path.Combine(dataset, DatasetFolder.Staging);

    /// <summary>Stages a call; one that was staged before under the same run is replaced.</summary>
    public StagedEntry Write(RunId run, CallRows rows) => Write(run, rows.Call, Bytes(rows));

    /// <summary>Stages what <see cref="Bytes"/> made elsewhere, as it is.</summary>
    public void Take(RunId run, string path) => Write(run, Read<CallRow>(path, StagedPart.Call), File.ReadAllBytes(path));

    /// <summary>A call as its file holds it.</summary>
    public static byte[] Bytes(CallRows rows)
    {
        using var content = new MemoryStream();
        Line(content, rows.Call);
        Line(content, rows.Utterances);
        Line(content, rows.Extracts);
        Line(content, rows.Findings);
        Line(content, rows.Scorecards);
        return content.ToArray();
    }

    private StagedEntry Write(RunId run, CallRow call, byte[] content)
    {
        string folder = Path.Combine(_root, run.Value);
        if (!Directory.Exists(folder))
        {
            Durable.MakeFolder(folder);
            Durable.SyncFolder(_root);
        }

        string path = Path.Combine(folder, Name(call.CallId));
        Durable.Replace(path, content);
        return new(path, EntryOf(call));
    }

    /// <summary>All staged calls, whichever run left them, by call; of two results for one call, this run's counts.</summary>
    public IReadOnlyDictionary<CallId, StagedEntry> All(RunId? preferred)
    {
        var found = new SortedDictionary<CallId, StagedEntry>();
        if (!Directory.Exists(_root))
            return found;
        foreach (string folder in Directory.GetDirectories(_root)
            .OrderBy(f => preferred is { } run && string.Equals(Path.GetFileName(f), run.Value, StringComparison.Ordinal))
            .ThenBy(f => f, StringComparer.Ordinal))
        {
            foreach (string path in Directory.GetFiles(folder, "*.json").Order(StringComparer.Ordinal))
            {
                StagedEntry entry = new(path, EntryOf(Read<CallRow>(path, StagedPart.Call)));
                found[entry.Ledger.Id] = entry;
            }
        }

        return found;
    }

    /// <summary>The rows of one table.</summary>
    public static T Read<T>(string path, StagedPart part)
    {
        ReadOnlySpan<byte> rest = File.ReadAllBytes(path);
        for (int line = 0; line < (int)part; line++)
            rest = rest[(rest.IndexOf((byte)'\n') + 1)..];
        return JsonSerializer.Deserialize<T>(rest[..rest.IndexOf((byte)'\n')], Json)
            ?? throw new InvalidDataException($"{path}: holds nothing for '{part}'.");
    }

    /// <summary>The call itself, for stages that go on from it.</summary>
    public static StoredCall ReadCall(string path) =>
        StoredCallReading.Of(Read<CallRow>(path, StagedPart.Call), [.. Read<ImmutableArray<UtteranceRow>>(path, StagedPart.Utterances).Select(StoredUtterance.Of)]);

    /// <summary>Removes what a publication that was broken off left, and the whole folder where no finished call is in it.</summary>
    public void ClearLeftovers()
    {
        string publish = Path.Combine(_root, DatasetFolder.Publish);
        if (Directory.Exists(publish))
            Directory.Delete(publish, recursive: true);
        if (All(preferred: null).Count == 0)
            Clear();
    }

    /// <summary>Removes all staged work; for after it has been published.</summary>
    public void Clear()
    {
        if (Directory.Exists(_root))
            Directory.Delete(_root, recursive: true);
    }

    private static LedgerEntry EntryOf(CallRow row) => new(
        new(row.CallId),
        DateOnly.FromDateTime(StoredCallReading.StartOf(row).DateTime),
        row.Recording,
        row.AudioSha256,
        new(row.WordsKey, row.ActsKey, row.FindingsKey),
        Staged: true);

    /// <summary>A call's name never becomes a path: it may hold anything.</summary>
    private static string Name(string call) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(call)))[..32] + ".json";

    private static void Line<T>(MemoryStream content, T rows)
    {
        JsonSerializer.Serialize(content, rows, Json);
        content.WriteByte((byte)'\n');
    }
}
