using System.Collections.Immutable;
using System.Text;
using System.Text.RegularExpressions;

namespace CallQa.Ingest;

/// <summary>
/// A table with a row a call (<c>calls.csv</c>). A row belongs to the file that its column <c>recording</c> names, by path,
/// name or name without extension; without such a column to the file that is called like its <c>id</c>.
/// </summary>
internal sealed class CallTable
{
    public const string Recording = "recording";

    // PJSIP/201-0000001a, Local/201@from-queue-1;2: the extension is who spoke.
    private static readonly Regex Channel = new(
        @"^(SIP|PJSIP|IAX2|SCCP|Local)/(?<extension>\d+)([-@]|$)", RegexOptions.NonBacktracking | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture);

    private readonly string name;
    private readonly Dictionary<string, int> columns; // fact to place
    private readonly ImmutableArray<(string Name, int Place)> own;
    private readonly Dictionary<string, List<(int Line, string[] Cells)>> rows;
    private readonly bool exchange; // written by a telephone exchange, with a disposition

    private CallTable(string name, Dictionary<string, int> columns, ImmutableArray<(string Name, int Place)> own, Dictionary<string, List<(int Line, string[] Cells)>> rows, bool exchange, FieldProblem? problem)
    {
        this.name = name;
        this.columns = columns;
        this.own = own;
        this.rows = rows;
        this.exchange = exchange;
        Problem = problem;
    }

    /// <summary>Why no row of the table can be taken; null where they can.</summary>
    public FieldProblem? Problem { get; }

    /// <summary>Reads a table; <paramref name="name"/> is shown in messages.</summary>
    public static CallTable Read(ReadOnlySpan<byte> content, string name, FactSettings settings)
    {
        if (content.StartsWith("\uFEFF"u8))
            content = content[3..];
        if (!System.Text.Unicode.Utf8.IsValid(content))
            return Unusable(name, new("damaged-facts", $"{name} is not UTF-8; save it as UTF-8"));
        using IEnumerator<(int Line, string[] Cells)> lines = CsvFile.Read(Encoding.UTF8.GetString(content)).GetEnumerator();
        string[] heading = [.. settings.Heading];
        if (heading.Length == 0)
        {
            if (!lines.MoveNext())
                return Unusable(name, new("damaged-facts", $"{name} is empty; its first line must name the columns"));
            heading = [.. lines.Current.Cells.Select(c => c.Trim())];
        }

        if (Unknown(heading, settings) is { } unknown)
            return Unusable(name, new("unknown-field", $"{name} has no column '{unknown}', which the settings name; {Nearest.Hint(unknown, heading).TrimEnd('.')}"));
        var places = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (string fact in FactNames.All.Append(Recording))
            if (Array.FindIndex(heading, h => string.Equals(h, settings.Columns.GetValueOrDefault(fact, fact), StringComparison.OrdinalIgnoreCase)) is >= 0 and int place)
                places[fact] = place;
        if (!places.TryGetValue(Recording, out int key) && !places.TryGetValue(FactNames.Id, out key))
            return Unusable(name, new("missing-field", $"{name} has neither a column 'recording' nor one 'id' (or another that 'facts.columns' names); it has {string.Join(", ", heading.Take(12))}"));

        var byFile = new Dictionary<string, List<(int, string[])>>(StringComparer.Ordinal);
        int disposition = Array.FindIndex(heading, h => string.Equals(h, "disposition", StringComparison.OrdinalIgnoreCase));
        while (lines.MoveNext())
            if (key < lines.Current.Cells.Length && Answered(disposition, lines.Current.Cells) && Stem(lines.Current.Cells[key]) is { Length: > 0 } stem)
                (byFile.TryGetValue(stem, out List<(int, string[])>? there) ? there : byFile[stem] = []).Add(lines.Current);
        ImmutableArray<(string, int)> extra = [.. settings.OwnColumns.Select(c => (c, Array.FindIndex(heading, h => string.Equals(h, c, StringComparison.OrdinalIgnoreCase))))];
        return new(name, places, extra, byFile, disposition >= 0, null);
    }

    /// <summary>A table of which nothing can be used.</summary>
    public static CallTable Unusable(string name, FieldProblem problem) => new(name, [], [], [], false, problem);

    /// <summary>Adds what the table tells of a file, found by its name, or by the call's id where the name holds one.</summary>
    public void AddTo(FactList list, string relativePath, string? idInName)
    {
        if (Problem is { } problem)
        {
            list.Problems.Add(problem);
            return;
        }

        if (!rows.TryGetValue(Stem(relativePath), out List<(int Line, string[] Cells)>? found) && (idInName is null || !rows.TryGetValue(idInName, out found)))
        {
            list.Looked.Add($"{name} has no row for '{Path.GetFileName(relativePath)}'");
            return;
        }

        // Files of one name in several folders are told apart by the path, where rows give one.
        if (found.Count > 1 && columns.TryGetValue(Recording, out int place)
            && found.FindAll(r => string.Equals(r.Cells[place].Replace('\\', '/'), relativePath, StringComparison.Ordinal)) is { Count: > 0 } exact)
            found = exact;
        if (exchange && found.Count > 1 && columns.TryGetValue(FactNames.Agent, out int agent) && OneConversation(found, agent, list) is { } one)
            found = [one];
        if (found.Count > 1)
        {
            if (list.Problems.Count > 0)
                return;
            list.Problems.Add(new("bad-value", $"{name} has {found.Count} rows for '{Path.GetFileName(relativePath)}' (lines {found[0].Line} and {found[1].Line}); it must have one"));
            return;
        }

        (int line, string[] cells) = found[0];
        string from = FormattableString.Invariant($"{name} line {line}");
        foreach ((string fact, int at) in columns.Where(c => !string.Equals(c.Key, Recording, StringComparison.Ordinal) && c.Value < cells.Length))
            list.Add(fact, fact is FactNames.Agent ? Extension(cells[at]) : cells[at], from);
        foreach ((string fact, int at) in own.Where(o => o.Place < cells.Length))
            list.Add(FactList.Own + fact, cells[at], from);
    }

    // An exchange writes answered rows for menus, which no telephone took part in, and for each telephone that a call is handed
    // on to. Only one agent can be scored, and a call of two says so rather than blaming one for the other.
    private (int Line, string[] Cells)? OneConversation(List<(int Line, string[] Cells)> found, int agent, FactList list)
    {
        (int Line, string Agent, string[] Cells)[] people =
        [
            .. found.Where(r => agent < r.Cells.Length && r.Cells[agent].Length > 0).Select(r => (r.Line, Agent: Extension(r.Cells[agent]), r.Cells)),
        ];
        if (list[FactNames.Agent] is { } known && Array.Exists(people, p => string.Equals(p.Agent, known.Value, StringComparison.Ordinal)))
            people = Array.FindAll(people, p => string.Equals(p.Agent, known.Value, StringComparison.Ordinal));
        if (people.Length == 0)
            return null;
        if (Array.Find(people, p => !string.Equals(p.Agent, people[0].Agent, StringComparison.Ordinal)) is not { Cells: not null } other)
            return (people[0].Line, people[0].Cells);
        list.Problems.Add(new("bad-value", $"{name} has the call with {people[0].Agent} and with {other.Agent} (lines {people[0].Line} and {other.Line}), so it was handed on; a sidecar must give the agent whose call it is"));
        return null;
    }

    private static string Extension(string cell) => Channel.Match(cell) is { Success: true } channel ? channel.Groups["extension"].Value : cell;

    // A telephone exchange writes a row for every telephone that rang; the call is the one that was answered.
    private static bool Answered(int disposition, string[] cells) =>
        disposition < 0 || disposition >= cells.Length || string.Equals(cells[disposition], "ANSWERED", StringComparison.OrdinalIgnoreCase);

    private static string? Unknown(string[] heading, FactSettings settings) =>
        settings.Columns.Values.Concat(settings.OwnColumns).FirstOrDefault(c => !heading.Contains(c, StringComparer.OrdinalIgnoreCase));

    // 'calls/a.wav', 'a.wav' and 'a' are one file to whoever writes a table.
    private static string Stem(string path)
    {
        string file = path.Trim().Replace('\\', '/');
        file = file[(file.LastIndexOf('/') + 1)..];
        string extension = Path.GetExtension(file).ToLowerInvariant();
        if (extension is ".json" or ".jsonl" or ".srt" or ".vtt" or ".vcon" && FileNames.IsRecording(Path.GetExtension(Path.GetFileNameWithoutExtension(file)).ToLowerInvariant()))
            file = Path.GetFileNameWithoutExtension(file);
        return FileNames.IsCall(Path.GetExtension(file).ToLowerInvariant()) ? Path.GetFileNameWithoutExtension(file) : file;
    }
}
