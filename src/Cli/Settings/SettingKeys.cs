using System.Collections.Immutable;
using CallQa.Ingest;
using CallQa.Redaction;

namespace CallQa.Cli.Settings;

/// <summary>All settings there are; docs/settings.md lists the same.</summary>
internal static class SettingKeys
{
    private const string ModelAllowed = "the name of a model ('callqa models list') or the path of a file, with a slash in it";

    public const int MostMemoryMb = 1 << 20;

    public static readonly ImmutableArray<SettingKey> All =
    [
        new("model", "CALLQA_MODEL", "--model", ModelAllowed, "base-q8_0", "The speech model."),
        new("models.ru", "CALLQA_MODELS_RU", "", ModelAllowed, "that of model", "The speech model for Russian calls."),
        new("models.sv", "CALLQA_MODELS_SV", "", ModelAllowed, "that of model", "The speech model for Swedish calls."),
        new("models.en", "CALLQA_MODELS_EN", "", ModelAllowed, "that of model", "The speech model for English calls."),
        new("voice-model", "CALLQA_VOICE_MODEL", "", ModelAllowed, "silero-v6.2.0", "The model that tells speech from silence and noise."),
        new("workers", "CALLQA_WORKERS", "--workers", "a whole number from 1 to 256", "one a processor core", "Calls worked on at the same time."),
        new("memory", "CALLQA_MEMORY", "--memory", $"a whole number of MiB from {MemoryShare.LeastMb} to {MostMemoryMb}", "three quarters of the machine's, about half of a container's limit", "About how much a command that reads recordings may take; where it is too little for all workers, fewer work."),
        new("language", "CALLQA_LANGUAGE", "--language", "one of auto, ru, sv, en", "auto", "The language of calls whose facts do not tell it; auto detects it."),
        new("agent-channel", "CALLQA_AGENT_CHANNEL", "--agent-channel", $"one of {string.Join(", ", AgentChannels.ByName.Keys)}", "auto", "The channel of a recording on which the agent speaks: 0 is the first (left), auto finds it by what is said; or the recorder's name."),
        new("legs", "CALLQA_LEGS", "", "two endings of names with a slash between them, several pairs with commas between them", "none", "How the names of the two recordings of a call end that has a file a side (-operator/-klient, say), besides -in/-out and the like."),
        new("agent-speaker", "CALLQA_AGENT_SPEAKER", "", "labels, with commas between them", "none", "Labels that stand for the agent in transcripts made by other programs (spk_0, say), besides words like agent and operator."),
        new("facts.preset", "CALLQA_FACTS_PRESET", "", "names of presets, with commas between them", "none", "Recorders whose names of files and tables are known."),
        new("facts.time-zone", "CALLQA_FACTS_TIME_ZONE", "", "a name like Europe/Stockholm", "none", "The zone of times without an offset."),
        new("facts.file-name", "CALLQA_FACTS_FILE_NAME", "", "regular expressions with named groups, one a line", "none", "What the names of files tell of calls."),
        new("facts.table", "CALLQA_FACTS_TABLE", "", "the name of a file, or a path, with a slash in it", "calls.csv", "The table with a row a call, beside the files or in a folder above them."),
        new("facts.own-columns", "CALLQA_FACTS_OWN_COLUMNS", "", "names of columns, with commas between them", "none", "Columns of the table to take over as facts of one's own."),
        .. FactNames.All.Prepend("recording").Select(fact => new SettingKey(
            $"facts.columns.{fact}", $"CALLQA_FACTS_COLUMNS_{fact.ToUpperInvariant()}", "", "the name of a column", fact, $"The table's column for {fact}.")),
        new("pack", "CALLQA_PACK", "--pack", "the name of a pack in standards/ or the path of a folder, with a slash in it", "service", "The standards to score by."),
        new("profile", "CALLQA_PROFILE", "--profile", "the name of a profile in standards/profiles/ or the path of a file, with a slash in it", "default", "Which standards count, and how much."),
        new("redaction", "CALLQA_REDACTION", "", "allow-off, or keys with on or off", "on", "allow-off lets 'callqa run --no-redact' store texts as they were said, personal data included."),
        .. RedactionSwitches.All.Select(s => new SettingKey(
            $"redaction.{s.Name}", $"CALLQA_REDACTION_{s.Name.ToUpperInvariant().Replace('-', '_')}", "", "one of on, off", RedactionSettings.Usual.Kinds.Contains(s.Kind) ? "on" : "off", s.What)),
        new("agents", "CALLQA_AGENTS", "--agents", "the path of a file", "agents.csv beside callqa.yml, where there is one", "The table with names and teams of agents over time."),
        new("recordings", "CALLQA_RECORDINGS", "--recordings", "the path of a folder", "none", "Where the recordings lie that calls were read from, for clips."),
        new("clips-around", "CALLQA_CLIPS_AROUND", "--around", "a whole number of seconds from 0 to 60", "5", "Seconds before and after a place that a clip holds."),
        new("key-file", "CALLQA_KEY_FILE", "--key-file", "the path of a file", "none", "The secret key by which removed calls and customers are kept away, and pseudonyms are made; outside of the dataset."),
        new("connection", "CALLQA_CONNECTION", "--connection", "a connection of Npgsql without a password, such as Host=db;Database=qa;Username=ann", "none", "How 'callqa export --format postgresql' reaches the server; the password comes from PGPASSWORD or ~/.pgpass."),
        new("data-folder", "CALLQA_DATA", "--data-folder", "the path of a folder", "XDG_DATA_HOME/callqa, else ~/.local/share/callqa", "Where models that were fetched lie."),
    ];

    /// <summary>Variables that begin like settings and are read elsewhere.</summary>
    public static readonly ImmutableArray<string> OtherVariables = ["CALLQA_HOME", "CALLQA_MODELS_ADDRESS", "CALLQA_NO_SKIPS"];

    /// <summary>The key of a name, or null.</summary>
    public static SettingKey? Find(string name)
    {
        foreach (SettingKey key in All)
            if (string.Equals(key.Name, name, StringComparison.Ordinal))
                return key;
        return null;
    }
}
