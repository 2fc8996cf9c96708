using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;

namespace CallQa.Ingest;

/// <summary>Reads the <c>call</c> object of sidecars and transcripts.</summary>
internal static class FactsReader
{
    private static readonly string[] TimeFormats = ["yyyy-MM-dd'T'HH:mm:ssK", "yyyy-MM-dd'T'HH:mm:ss.FFFFFFFK", "yyyy-MM-dd'T'HH:mmK"];

    /// <summary>Adds what a sidecar tells: an object with <c>call</c> and nothing else, of which any fact may be missing, or a recorder's own.</summary>
    public static void AddSidecar(ReadOnlyMemory<byte> json, string name, FactList list)
    {
        if (JsonFile.Read(json, "facts", name, (root, _) => RecorderJson.Read(root, name) ?? []).Value is { Count: > 0 } own)
        {
            list.Add(own);
            return;
        }

        (CallFacts? facts, IngestProblem? problem) = JsonFile.Read(json, "facts", name, (root, problems) =>
        {
            var file = new StrictObject(root, "", problems, "call");
            return file.Get("call", out JsonElement call) ? Read(call, problems, complete: false, partial: true) : Stub;
        });
        if (facts is null)
        {
            list.Problems.Add(new(problem!.Error, problem.Found.TrimEnd('.')));
            return;
        }

        list.Add(FactNames.Id, facts.Id == Stub.Id ? "" : facts.Id.Value, name);
        list.Add(FactNames.Agent, facts.Agent == Stub.Agent ? "" : facts.Agent.Value, name);
        list.Add("team", facts.Team, name);
        list.Add("customer", facts.Customer, name);
        list.Add(FactNames.StartedAt, facts.StartedAt == default ? "" : facts.StartedAt.ToString("yyyy-MM-dd'T'HH:mm:ss.FFFFFFFzzz", CultureInfo.InvariantCulture), name);
        list.Add("direction", facts.Direction == Direction.Unknown ? "" : facts.Direction.Code(), name);
        list.Add("queue", facts.Queue, name);
        list.Add("language", facts.Language == Language.Unknown ? "" : facts.Language.Code(), name);
        list.Add("duration_s", facts.DurationMs == 0 ? "" : (facts.DurationMs / 1000m).ToString(CultureInfo.InvariantCulture), name);
        foreach ((string fact, string value) in facts.Own)
            list.Add(FactList.Own + fact, value, name);
    }

    /// <summary>
    /// Reads the object; <paramref name="complete"/> asks for what a recording itself would tell (language, length),
    /// <paramref name="partial"/> does not even ask for what a call cannot do without.
    /// </summary>
    public static CallFacts Read(JsonElement element, List<FieldProblem> problems, bool complete, bool partial = false)
    {
        var call = new StrictObject(
            element, "call", problems,
            "id", "agent", "team", "customer", "started_at", "direction", "queue", "language", "duration_s", "facts");
        string id = call.Text("id", !partial);
        string agent = call.Text("agent", !partial);
        double seconds = call.Seconds("duration_s", required: complete);
        return new CallFacts
        {
            Id = new CallId(Or(id)),
            Agent = new AgentId(Or(agent)),
            Team = call.Text("team", required: false),
            Customer = call.Text("customer", required: false),
            StartedAt = StartedAt(call, !partial),
            Direction = Coded<Direction>(call, "direction", required: false, Codes.TryParse, "inbound or outbound"),
            Queue = call.Text("queue", required: false),
            Language = Coded<Language>(call, "language", complete, Codes.TryParse, "ru, sv or en"),
            DurationMs = TimeRange.FromSeconds(0, seconds).EndMs,
            Own = Own(call, problems),
        };
    }

    private static CallFacts Stub => new() { Id = new("?"), Agent = new("?"), StartedAt = default };

    private static string Or(string name) => string.IsNullOrWhiteSpace(name) ? "?" : name;

    private delegate bool Parse<T>(string code, out T value);

    private static T Coded<T>(StrictObject call, string name, bool required, Parse<T> parse, string allowed)
        where T : struct
    {
        string code = call.Text(name, required);
        if (code.Length == 0)
            return default;
        if (parse(code, out T value) && !value.Equals(default(T)))
            return value;
        call.Problem("bad-value", call.At(name), $"'{StrictObject.Short(code)}'", allowed);
        return default;
    }

    private static DateTimeOffset StartedAt(StrictObject call, bool required)
    {
        string text = call.Text("started_at", required);
        if (text.Length == 0)
            return default;
        // "K" also takes a time without offset, which would read the machine's time zone: ask for the offset first.
        bool offset = text.EndsWith('Z') || (text.Length > 6 && text[^6] is '+' or '-' && text[^3] == ':');
        if (offset && DateTimeOffset.TryParseExact(text, TimeFormats, CultureInfo.InvariantCulture, DateTimeStyles.None, out DateTimeOffset at))
            return at;
        call.Problem("bad-value", call.At("started_at"), $"'{StrictObject.Short(text)}'", "a time with offset like 2026-10-05T09:30:00+02:00");
        return default;
    }

    private static ImmutableSortedDictionary<string, string> Own(StrictObject call, List<FieldProblem> problems)
    {
        var own = ImmutableSortedDictionary.CreateBuilder<string, string>(StringComparer.Ordinal);
        if (!call.Get("facts", out JsonElement facts, required: false))
            return own.ToImmutable();
        if (facts.ValueKind != JsonValueKind.Object)
        {
            call.Problem("bad-value", call.At("facts"), StrictObject.Kind(facts), "an object of names and values");
            return own.ToImmutable();
        }

        foreach (JsonProperty fact in facts.EnumerateObject())
        {
            if (fact.Value.ValueKind is JsonValueKind.Array or JsonValueKind.Object or JsonValueKind.Null)
                problems.Add(new("bad-value", $"call.facts.{StrictObject.Short(fact.Name)} is {StrictObject.Kind(fact.Value)}; it must be a string, a number, true or false"));
            else
                own[fact.Name] = fact.Value.ValueKind == JsonValueKind.String ? fact.Value.GetString()! : fact.Value.GetRawText();
        }

        return own.ToImmutable();
    }
}
