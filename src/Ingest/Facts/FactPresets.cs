using System.Collections.Immutable;

namespace CallQa.Ingest;

/// <summary>The recorders whose names of files and tables are known.</summary>
internal static class FactPresets
{
    public static readonly ImmutableArray<FactPreset> All =
    [
        // DIRECTION-CALLED-CALLER-YYYYMMDD-HHMMSS-UNIQUEID. Who is the agent depends on the kind: the extension that called out
        // or was called; of a queue or a ring group the name does not tell who took the call.
        new("freepbx")
        {
            Patterns =
            [
                Pattern(@"^(?<direction>out)-(?<customer>\+?\d+)-(?<agent>\d+)-(?<year>\d{4})(?<month>\d\d)(?<day>\d\d)-(?<hour>\d\d)(?<minute>\d\d)(?<second>\d\d)-(?<id>\d+\.\d+)"),
                Pattern(@"^(external|exten)-(?<agent>\d+)-(?<customer>\+?\d+|anonymous|unknown)-(?<year>\d{4})(?<month>\d\d)(?<day>\d\d)-(?<hour>\d\d)(?<minute>\d\d)(?<second>\d\d)-(?<id>\d+\.\d+)"),
                Pattern(@"^(?<direction>in)-(?<fact_called>\+?\d+)-(?<customer>\+?\d+|anonymous|unknown)-(?<year>\d{4})(?<month>\d\d)(?<day>\d\d)-(?<hour>\d\d)(?<minute>\d\d)(?<second>\d\d)-(?<id>\d+\.\d+)"),
                Pattern(@"^(q|rg)-(?<queue>\d+)-(?<customer>\+?\d+|anonymous|unknown)-(?<year>\d{4})(?<month>\d\d)(?<day>\d\d)-(?<hour>\d\d)(?<minute>\d\d)(?<second>\d\d)-(?<id>\d+\.\d+)"),
                Pattern(@"^force-(?<customer>\+?\d+)-(?<agent>\d+)-(?<year>\d{4})(?<month>\d\d)(?<day>\d\d)-(?<hour>\d\d)(?<minute>\d\d)(?<second>\d\d)-(?<id>\d+\.\d+)"),
            ],
        },
        // mikopbx-EPOCH.N_RANDOM, in folders by year, month, day and hour; the epoch is when the channel came up. The whole is the
        // UNIQUEID of the conversation in its tables; without the random part it would be the same for all parts of a transfer.
        new("mikopbx") { Patterns = [Pattern(@"^(?<id>mikopbx-(?<epoch>\d{9,11})\.\d+(_[A-Za-z0-9]+)?)")] },
        // NAME_CUST_x_GUID_x_AGENT_x_DATETIME_HH.MM.SS.mmm-MM-DD-YYYY, as the sample configuration reads them.
        new("amazon-pca")
        {
            Patterns =
            [
                Pattern(@"_CUST_(?<customer>[^_]+)_GUID_(?<id>[^_]+)_AGENT_(?<agent>[^_]+)_DATETIME_(?<hour>\d\d)\.(?<minute>\d\d)\.(?<second>\d\d)\.\d+-(?<month>\d\d)-(?<day>\d\d)-(?<year>\d{4})"),
            ],
        },
        // What cdr_csv writes: no heading, the call's id in the last column but one where 'loguniqueid' is on.
        new("asterisk-cdr")
        {
            Table = "Master.csv",
            Heading =
            [
                "accountcode", "src", "dst", "dcontext", "clid", "channel", "dstchannel", "lastapp", "lastdata", "start", "answer", "end", "duration", "billsec",
                "disposition", "amaflags", "uniqueid", "userfield",
            ],
            Columns = ImmutableSortedDictionary.CreateRange<string, string>(
                StringComparer.Ordinal, [new("id", "uniqueid"), new("agent", "dstchannel"), new("customer", "src"), new("started_at", "start")]),
        },
    ];

    private static FilePattern Pattern(string text) =>
        FilePattern.Create(text, out string fault) ?? throw new InvalidOperationException($"The pattern of a preset {fault}.");
}
