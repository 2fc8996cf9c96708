using System.Collections.Immutable;
using CallQa.Ingest;

namespace CallQa.Cli.Settings;

/// <summary>The values of <c>agent-channel</c>, recorders by name among them (sources in docs/recognition.md).</summary>
internal static class AgentChannels
{
    public static readonly ImmutableSortedDictionary<string, AgentChannel> ByName = ImmutableSortedDictionary.CreateRange<string, AgentChannel>(
        StringComparer.Ordinal,
        [
            new("auto", AgentChannel.Found),
            new("0", AgentChannel.First),
            new("1", AgentChannel.Second),
            new("caller-first", AgentChannel.CallerFirst),
            new("freeswitch", AgentChannel.CallerFirst),
            new("amazon-connect", AgentChannel.Second),
            new("twilio-flex", AgentChannel.Second),
        ]);
}
