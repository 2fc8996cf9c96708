using System.Collections.Immutable;
using System.Text.Json;

namespace CallQa.Ingest;

/// <summary>Amazon Transcribe Call Analytics after the call, and Contact Lens, which is written the same way: turns of named roles, in milliseconds.</summary>
internal sealed class CallAnalyticsFormat : IForeignFormat
{
    private static readonly WordShape Shaped = new(["Content"], "BeginOffsetMillis", "EndOffsetMillis", "Confidence", TimeUnit.Milliseconds);

    public string Name => "amazon-call-analytics";

    public bool Is(ForeignFile file) => file.Object is { } root && Shape.IsArray(root, "Transcript")
        && (Shape.Has(root, "Participants") || Shape.Has(root, "ConversationCharacteristics"));

    public ForeignCall Read(ForeignFile file, List<FieldProblem> problems)
    {
        var root = new Field(file.Object!.Value, "", problems);
        var roles = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (Field participant in root["Participants"].Items())
            roles[participant["ParticipantId"].Text()] = participant["ParticipantRole"].Text();
        var parts = ImmutableArray.CreateBuilder<ForeignPart>();
        foreach (Field turn in root["Transcript"].Items(required: true))
        {
            string role = turn["ParticipantRole"].Exists ? turn["ParticipantRole"].Text() : roles.GetValueOrDefault(turn["ParticipantId"].Text(), "");
            ForeignPart? part = ForeignParts.Of(
                turn,
                Side.Speaker(role),
                turn["BeginOffsetMillis"].Ms(TimeUnit.Milliseconds),
                turn["EndOffsetMillis"].Ms(TimeUnit.Milliseconds),
                turn["Content"].Text(required: true),
                Shaped.Read(turn["Items"].Items(), Side.None));
            if (part is not null)
                parts.Add(part);
        }

        return new(parts.ToImmutable())
        {
            Language = root["LanguageCode"].Text(),
            DurationMs = root["ConversationCharacteristics"]["TotalConversationDurationMillis"].Ms(TimeUnit.Milliseconds) ?? 0,
        };
    }
}
