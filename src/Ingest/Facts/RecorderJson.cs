using System.Text.Json;

namespace CallQa.Ingest;

/// <summary>
/// Facts in the JSON that recorders lay beside a recording: a conversation of Genesys Cloud (platform or analytics interface), a recording of its
/// exports to S3, a conversation of Google's Conversational Insights. Told by their fields; what is not there is not made up. Stateless.
/// </summary>
internal static class RecorderJson
{
    /// <summary>True for the names of the fields of such a file.</summary>
    public static bool Is(IReadOnlySet<string> fields) => IsGenesys(fields) || IsGenesysExport(fields) || IsGoogle(fields);

    /// <summary>The facts, each with the file's name; null where the object is none of these.</summary>
    public static IReadOnlyList<FoundFact>? Read(JsonElement root, string name)
    {
        HashSet<string> fields = root.ValueKind == JsonValueKind.Object ? [.. root.EnumerateObject().Select(p => p.Name)] : [];
        IEnumerable<(string Fact, string Value)>? facts = IsGenesys(fields) ? Genesys(root) : IsGenesysExport(fields) ? GenesysExport(root) : IsGoogle(fields) ? Google(root) : null;
        return facts is null ? null : [.. facts.Where(f => f.Value.Length > 0).Select(f => new FoundFact(f.Fact, f.Value, name))];
    }

    private static bool IsGenesys(IReadOnlySet<string> fields) => fields.Contains("participants") && (fields.Contains("conversationId") || fields.Contains("id"));

    private static bool IsGenesysExport(IReadOnlySet<string> fields) =>
        fields.Contains("recordingId") && fields.Contains("conversationId") && !fields.Contains("participants");

    private static bool IsGoogle(IReadOnlySet<string> fields) =>
        fields.Contains("startTime") && (fields.Contains("agentId") || fields.Contains("qualityMetadata")) && !fields.Contains("participants");

    // The agent is the one who came last: calls that are handed on belong to who ended them.
    private static IEnumerable<(string Fact, string Value)> Genesys(JsonElement root)
    {
        JsonElement[] participants = root.GetProperty("participants") is { ValueKind: JsonValueKind.Array } list ? [.. list.EnumerateArray()] : [];
        JsonElement agent = participants.LastOrDefault(p => Text(p, "purpose") is "agent" or "user");
        JsonElement customer = participants.FirstOrDefault(p => Text(p, "purpose") is "customer" or "external");
        yield return (FactNames.Id, Or(Text(root, "conversationId"), Text(root, "id")));
        yield return (FactNames.Agent, Or(Text(agent, "userId"), Text(agent, "user", "id")));
        yield return ("customer", Or(Text(customer, "externalContactId"), Or(Text(customer, "ani"), Text(First(customer, "sessions"), "ani"))));
        yield return (FactNames.StartedAt, Or(Text(root, "conversationStart"), Text(root, "startTime")));
        yield return ("direction", Or(Text(root, "originatingDirection"), Text(First(agent, "sessions"), "direction")).ToLowerInvariant());
        yield return ("queue", Or(Text(agent, "queueName"), Or(Text(agent, "queueId"), Text(First(First(agent, "sessions"), "segments"), "queueId"))));
    }

    // "Working with exported recordings in AWS S3 bucket", help.mypurecloud.com, and what programs read of such files. A conversation may have
    // several recordings, so the recording's id is the call's; nothing tells the order of several users.
    private static IEnumerable<(string Fact, string Value)> GenesysExport(JsonElement root)
    {
        JsonElement[] users = At(root, "userIds") is { ValueKind: JsonValueKind.Array } list ? [.. list.EnumerateArray()] : [];
        yield return (FactNames.Id, Text(root, "recordingId"));
        yield return (FactNames.Agent, users is [{ ValueKind: JsonValueKind.String } user] ? user.GetString()! : "");
        yield return (FactNames.StartedAt, Text(root, "startTime"));
        yield return ("direction", Text(root, "initialDirection").ToLowerInvariant() is ("inbound" or "outbound") and var direction ? direction : "");
        yield return (FactList.Own + "conversationId", Text(root, "conversationId"));
    }

    private static IEnumerable<(string Fact, string Value)> Google(JsonElement root)
    {
        JsonElement agent = First(At(root, "qualityMetadata"), "agentInfo");
        string name = Text(root, "name");
        yield return (FactNames.Id, name[(name.LastIndexOf('/') + 1)..]);
        yield return (FactNames.Agent, Or(Text(agent, "agentId"), Text(root, "agentId")));
        yield return ("team", Text(agent, "team"));
        yield return (FactNames.StartedAt, Text(root, "startTime"));
        yield return ("language", Text(root, "languageCode"));
        yield return ("duration_s", Text(root, "duration").TrimEnd('s'));
        foreach (JsonProperty label in At(root, "labels") is { ValueKind: JsonValueKind.Object } labels ? labels.EnumerateObject().ToArray() : [])
            if (label.Value.ValueKind == JsonValueKind.String)
                yield return (FactList.Own + label.Name, label.Value.GetString()!);
    }

    private static string Or(string first, string second) => first.Length > 0 ? first : second;

    private static JsonElement At(JsonElement element, string field) =>
        element.ValueKind == JsonValueKind.Object && element.TryGetProperty(field, out JsonElement value) ? value : default;

    private static JsonElement First(JsonElement element, string field) =>
        At(element, field) is { ValueKind: JsonValueKind.Array } list && list.GetArrayLength() > 0 ? list[0] : default;

    private static string Text(JsonElement element, params ReadOnlySpan<string> path)
    {
        foreach (string field in path)
            element = At(element, field);
        return element.ValueKind == JsonValueKind.String ? element.GetString()! : "";
    }
}
