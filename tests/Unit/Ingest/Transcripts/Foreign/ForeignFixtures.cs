using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using CallQa.Ingest;

namespace CallQa.Unit.Ingest;

/// <summary>Small files shaped like those of other programs; the sentences are ours.</summary>
internal static class ForeignFixtures
{
    private static readonly string Folder = RepositoryFolder.File("tests/Unit/Ingest/Transcripts/Foreign/fixtures");

    /// <summary>Names of all fixtures, in ordinal order.</summary>
    public static ImmutableArray<string> Names { get; } =
        [.. Directory.EnumerateFiles(Folder).Select(p => Path.GetFileName(p)!).Where(n => !n.EndsWith(".txt", StringComparison.Ordinal)).Order(StringComparer.Ordinal)];

    public static string PathOf(string name) => Path.Combine(Folder, name);

    public static byte[] Bytes(string name) => File.ReadAllBytes(PathOf(name));

    public static string Text(string name) => File.ReadAllText(PathOf(name));

    public static (ForeignCall? Call, string Format, IngestProblem? Problem) Read(string content) => ForeignReader.Read(Encoding.UTF8.GetBytes(content), "x");

    /// <summary>The whole transcript as text: a line a stretch, then its words with their times.</summary>
    public static string Shown(ForeignCall call, string format, ImmutableArray<string> agentNames = default, int? agentChannel = 0)
    {
        Transcript transcript = ForeignReader.Assemble(
            call,
            new() { Id = new("c"), Agent = new("a"), StartedAt = default },
            new() { Kind = format, Path = "x", Sha256 = "" },
            agentChannel,
            agentNames.IsDefault ? [] : agentNames);
        var text = new StringBuilder();
        text.Append(CultureInfo.InvariantCulture, $"{format}, {(call.Language.Length > 0 ? $"{call.Language} = {ForeignLanguages.Of(call.Language).Code()}" : "no language")}, {transcript.Call.DurationMs} ms, ")
            .Append(CultureInfo.InvariantCulture, $"roles {transcript.Origin.RoleConfidence}, words {transcript.Origin.AsrConfidence?.ToString() ?? "-"}\n");
        foreach (string note in transcript.Notes)
            text.Append(CultureInfo.InvariantCulture, $"note: {note}\n");
        foreach (Utterance u in transcript.Utterances)
        {
            text.Append(CultureInfo.InvariantCulture, $"{u.Speaker.Code()} {u.Time.StartMs}-{u.Time.EndMs} {u.Confidence?.ToString() ?? "-"}: {u.Text}\n");
            if (u.Words.Length > 0)
                text.Append("   ").AppendJoin(' ', u.Words.Select(w => string.Create(CultureInfo.InvariantCulture, $"{w.In(u.Text)}@{w.Time.StartMs}-{w.Time.EndMs}"))).Append('\n');
        }

        return text.ToString();
    }
}
