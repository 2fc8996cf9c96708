using System.Globalization;
using System.Text;

namespace CallQa.Dataset.Forgetting;

/// <summary>
/// What must not come back into a dataset: marks of customers, calls and inputs, made with a key that lies elsewhere.
/// The file <c>tombstones</c> has a first line with its schema and a mark that tells the right key, then a line a
/// mark in ordinal order, each with the moment it was made. Immutable, thread safe.
/// </summary>
public sealed class Tombstones
{
    private const string Schema = "callqa.tombstones/1";
    private const string Form = "yyyy-MM-dd'T'HH:mm:ss'Z'";
    private readonly TombstoneKey _key;
    private readonly SortedDictionary<string, DateTimeOffset> _marks;

    private Tombstones(TombstoneKey key, SortedDictionary<string, DateTimeOffset> marks)
    {
        _key = key;
        _marks = marks;
    }

    /// <summary>How many marks there are.</summary>
    public int Count => _marks.Count;

    /// <summary>True where something was forgotten, so that a run needs the key.</summary>
    public static bool Exist(string folder) => File.Exists(PathIn(folder));

    /// <summary>The tombstones of a dataset; none where it has none.</summary>
    /// <exception cref="InvalidDataException">They were made with another key, or the file is damaged.</exception>
    /// <exception cref="IOException">The file cannot be read.</exception>
    public static Tombstones Read(string folder, TombstoneKey key)
    {
        ArgumentException.ThrowIfNullOrEmpty(folder);
        ArgumentNullException.ThrowIfNull(key);
        var marks = new SortedDictionary<string, DateTimeOffset>(StringComparer.Ordinal);
        if (!Exist(folder))
            return new(key, marks);
        string path = PathIn(folder);
        string[] lines = File.ReadAllLines(path);
        if (lines.Length == 0 || !lines[0].StartsWith(Schema + " ", StringComparison.Ordinal))
            throw new InvalidDataException($"{path}: it must begin with '{Schema}'.");
        if (!string.Equals(lines[0], Head(key), StringComparison.Ordinal))
            throw new InvalidDataException($"{path}: it was made with another key file; name that one.");
        for (int i = 1; i < lines.Length; i++)
        {
            string[] parts = lines[i].Split(' ');
            if (parts is not [{ Length: 64 } mark, var made]
                || !DateTimeOffset.TryParseExact(made, Form, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out DateTimeOffset at))
                throw new InvalidDataException(string.Create(CultureInfo.InvariantCulture, $"{path}: line {i + 1} is no tombstone; it must be 64 hex digits, a space and a moment like 2026-10-05T12:00:00Z."));
            marks[mark] = at;
        }

        return new(key, marks);
    }

    /// <summary>True where this input was removed: the same bytes, under whatever name.</summary>
    public bool HoldInput(string sha256) => _marks.ContainsKey(Input(sha256));

    /// <summary>True where a call of this name was removed, or its customer was forgotten after it had begun.</summary>
    public bool Hold(CallFacts call)
    {
        ArgumentNullException.ThrowIfNull(call);
        return _marks.ContainsKey(Call(call.Id))
            || (call.Customer.Length > 0 && _marks.TryGetValue(Customer(call.Customer), out DateTimeOffset at) && call.StartedAt <= at);
    }

    /// <summary>These and more, all made at the same moment; of two of one thing the later counts.</summary>
    internal Tombstones With(string? customer, IEnumerable<RemovedCall> calls, DateTimeOffset at)
    {
        var marks = new SortedDictionary<string, DateTimeOffset>(_marks, StringComparer.Ordinal);
        if (customer is not null)
            marks[Customer(customer)] = at;
        foreach (RemovedCall call in calls)
        {
            marks[Call(call.Id)] = at;
            marks[Input(call.InputSha256)] = at;
        }

        return new(_key, marks);
    }

    /// <summary>Puts them on the disk in place of those before.</summary>
    internal void Write(string folder)
    {
        var text = new StringBuilder(Head(_key)).Append('\n');
        foreach ((string mark, DateTimeOffset at) in _marks)
            text.Append(mark).Append(' ').Append(at.UtcDateTime.ToString(Form, CultureInfo.InvariantCulture)).Append('\n');
        Durable.Replace(PathIn(folder), Encoding.UTF8.GetBytes(text.ToString()));
    }

    private static string PathIn(string folder) => Path.Combine(folder, DatasetFolder.Tombstones);

    private static string Head(TombstoneKey key) => $"{Schema} {key.Mark("key", "")}";

    private string Input(string sha256) => _key.Mark("input", sha256);

    private string Call(CallId id) => _key.Mark("call", id.Value);

    private string Customer(string customer) => _key.Mark("customer", customer);
}
