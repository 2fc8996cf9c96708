using System.Collections.Immutable;
using CallQa.Cli;
using CallQa.Cli.Settings;
using CallQa.Redaction;
using CallQa.Scoring.Packs;
using Xunit;

namespace CallQa.Unit.Cli.Settings;

public sealed class SettingsTests : IDisposable
{
    private readonly TemporaryFolder folder = new();
    private readonly Dictionary<string, string> variables = new(StringComparer.Ordinal) { ["HOME"] = "/home/anna" };

    private string Work => Directory.CreateDirectory(folder.At("work")).FullName;

    private string Data => Directory.CreateDirectory(folder.At("data")).FullName;

    public void Dispose() => folder.Dispose();

    [Fact]
    public void Without_any_settings_the_defaults_hold()
    {
        CallQaSettings settings = Load();

        Assert.Equal("base-q8_0", settings.ModelFor(Language.Swedish));
        Assert.Equal("silero-v6.2.0", settings.VoiceModel);
        Assert.Equal((3, 3072), (settings.Workers, settings.MemoryMb));
        Assert.Equal(Language.Unknown, settings.Language);
        Assert.Equal("auto", settings.AgentChannel);
        Assert.Equal(("service", "default"), (settings.Pack, settings.Profile));
        Assert.Equal(RedactionSettings.Usual.Kinds, Replaced(settings));
        Assert.Equal("/home/anna/.local/share/callqa", settings.DataFolder);
    }

    // Every subset of the four places; the nearest that speaks decides.
    [Fact]
    public void The_nearest_place_decides()
    {
        for (int places = 0; places < 16; places++)
        {
            Place(places, 8, "work/callqa.yml", "model: of-work\n");
            Place(places, 4, "data/callqa.yml", "model: of-data\n");
            variables["CALLQA_MODEL"] = (places & 2) != 0 ? "of-variable" : "";
            string[] set = (places & 1) != 0 ? ["model=of-flag"] : [];

            string expected = (places & 1) != 0 ? "of-flag" : (places & 2) != 0 ? "of-variable" : (places & 4) != 0 ? "of-data" : (places & 8) != 0 ? "of-work" : "base-q8_0";
            Assert.Equal(expected, Load(set).Model);
        }
    }

    [Fact]
    public void Files_are_joined_key_by_key()
    {
        folder.Write("work/callqa.yml", "models: {ru: small, sv: medium}\nworkers: 2\n");
        folder.Write("data/callqa.yml", "models: {sv: large-v3}\n");

        CallQaSettings settings = Load();

        Assert.Equal("small", settings.ModelFor(Language.Russian));
        Assert.Equal("large-v3", settings.ModelFor(Language.Swedish));
        Assert.Equal("base-q8_0", settings.ModelFor(Language.English));
        Assert.Equal(2, settings.Workers);
    }

    [Theory]
    [InlineData("modell: x\n", "callqa.yml:1:1: 'modell' is not a key here; did you mean 'model'? Allowed: model, models, voice-model, workers, memory, language, agent-channel, legs, agent-speaker, facts, pack, profile, redaction, agents, recordings, clips-around, key-file, connection, data-folder.")]
    [InlineData("models: {se: x}\n", "callqa.yml:1:10: 'se' is not a key here; did you mean 'sv'? Allowed: ru, sv, en.")]
    [InlineData("workers: 0\n", "callqa.yml:1:10: 'workers' is '0'; it must be a whole number from 1 to 256.")]
    [InlineData("workers: many\n", "callqa.yml:1:10: 'workers' is 'many'; it must be a whole number from 1 to 256.")]
    [InlineData("memory: 2G\n", "callqa.yml:1:9: 'memory' is '2G'; it must be a whole number of MiB from 1650 to 1048576.")]
    [InlineData("memory: 1649\n", "callqa.yml:1:9: 'memory' is '1649'; it must be a whole number of MiB from 1650 to 1048576.")]
    [InlineData("language: se\n", "callqa.yml:1:11: 'language' is 'se'; it must be one of auto, ru, sv, en. Did you mean 'sv'?")]
    [InlineData("agent-channel: -1\n", "callqa.yml:1:16: 'agent-channel' is '-1'; it must be one of 0, 1, amazon-connect, auto, caller-first, freeswitch, twilio-flex. Did you mean '1'?")]
    [InlineData("legs: -a/-b/-c, -d\n", "callqa.yml:1:7: 'legs': '-a/-b/-c' has 3 endings; a pair must be two different endings of names without .wav and the like, with a slash between them, such as -operator/-klient.\ncallqa: WORK/callqa.yml:1:7: 'legs': '-d' is one ending; a pair must be two different endings of names without .wav and the like, with a slash between them, such as -operator/-klient.")]
    [InlineData("legs: [-a/-b]\n", "callqa.yml:1:7: 'legs' is a list; it must be two endings of names with a slash between them, several pairs with commas between them.")]
    [InlineData("redaction: off\n", "callqa.yml:1:12: 'redaction' is 'off'; it must be on, or allow-off, with which 'callqa run --no-redact' stores texts with personal data in them.")]
    [InlineData("redaction: {cards: no}\n", "callqa.yml:1:20: 'redaction.cards' is 'no'; it must be one of on, off. Did you mean 'on'?")]
    [InlineData("model: [a]\n", "callqa.yml:1:8: 'model' is a list; it must be the name of a model ('callqa models list') or the path of a file, with a slash in it.")]
    [InlineData("model:\n", "callqa.yml:1:7: 'model' is empty; it must be the name of a model ('callqa models list') or the path of a file, with a slash in it.")]
    [InlineData("model: a\nmodel: b\n", "callqa.yml:2:1: the key 'model' stands twice; the first is in line 1.")]
    public void A_fault_in_a_file_is_told_with_its_place(string text, string expected)
    {
        folder.Write("work/callqa.yml", text);

        var failure = Assert.Throws<CommandFailure>(() => Load());

        Assert.Equal(ExitCode.Usage, failure.Code);
        Assert.Equal($"{Work}/{expected.Replace("WORK", Work, StringComparison.Ordinal)}", failure.Message);
    }

    [Fact]
    public void Faults_of_all_places_are_told_together()
    {
        folder.Write("work/callqa.yml", "modell: x\n");
        folder.Write("data/callqa.yml", "workers: x\n");
        variables["CALLQA_MODLE"] = "x";

        var failure = Assert.Throws<CommandFailure>(() => Load("modle=x", "workers"));

        string[] places = ["--set: 'modle'", "callqa: --set: 'workers' has no value", "callqa: CALLQA_MODLE:", $"callqa: {Data}/callqa.yml:1:10:", $"callqa: {Work}/callqa.yml:1:1:"];
        Assert.Equal(
            places.Order(StringComparer.Ordinal),
            failure.Message.Split('\n').Order(StringComparer.Ordinal).Zip(places.Order(StringComparer.Ordinal), (line, place) => line[..Math.Min(place.Length, line.Length)]));
        Assert.Contains("did you mean 'CALLQA_MODEL'?", failure.Message, StringComparison.Ordinal);
        Assert.Contains("did you mean 'model'?", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_value_with_a_slash_is_a_path_relative_to_where_it_was_written()
    {
        folder.Write("data/callqa.yml", "model: ./m.bin\nvoice-model: m.bin\npack: ~/packs/own\n");

        CallQaSettings settings = Load("profile=../p.yml");

        Assert.Equal($"{Data}/m.bin", settings.Model);
        Assert.Equal("m.bin", settings.VoiceModel);
        Assert.Equal("/home/anna/packs/own", settings.Pack);
        Assert.Equal(folder.At("p.yml"), settings.Profile);
    }

    [Fact]
    public void Redaction_goes_off_as_a_whole_only_where_a_file_allows_it_and_the_command_asks_for_it()
    {
        folder.Write("work/callqa.yml", "redaction: allow-off\n");
        Assert.Equal(RedactionSettings.Usual.Kinds, Replaced(Load()));
        Assert.Empty(Replaced(Load().WithoutRedaction()));

        folder.Write("data/callqa.yml", "redaction: {phones: off}\n");
        Assert.Equal(RedactionSettings.Usual.Kinds.Remove(PersonalDataKind.Phone), Replaced(Load()));

        variables["CALLQA_REDACTION"] = "on";
        Assert.Equal(RedactionSettings.Usual.Kinds, Replaced(Load()));
        var failure = Assert.Throws<CommandFailure>(() => Load().WithoutRedaction());
        Assert.Equal(ExitCode.Usage, failure.Code);
        Assert.Equal("--no-redact would store what was said in confidence, readable and to be searched; it is allowed only where callqa.yml says 'redaction: allow-off'.", failure.Message);
    }

    [Fact]
    public void A_kind_is_replaced_as_the_settings_say_else_as_the_profile_says_and_never_are_all_off()
    {
        folder.Write("work/callqa.yml", "redaction: {phones: on}\n");
        Assert.Equal(
            RedactionSettings.Usual.Kinds.Remove(PersonalDataKind.Email),
            Load().Redaction.Over(ImmutableSortedDictionary<string, bool>.Empty.Add("phones", false).Add("emails", false)));

        folder.Write("work/callqa.yml", "");
        var failure = Assert.Throws<CommandFailure>(() => Load().Redaction.Over(RedactionSwitches.All.ToImmutableSortedDictionary(s => s.Name, _ => false, StringComparer.Ordinal)));
        Assert.Equal(ExitCode.Usage, failure.Code);
        Assert.Contains("all redaction is off", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_profile_knows_the_same_kinds_as_the_settings() => Assert.Equal(RedactionSwitches.All.Select(s => s.Name), ProfileRedaction.Kinds);

    [Theory]
    [InlineData("/var/data", "/var/data/callqa")]
    [InlineData("relative", "/home/anna/.local/share/callqa")]
    public void The_data_folder_follows_the_variable_of_the_desktop_where_it_is_absolute(string xdg, string expected)
    {
        variables["XDG_DATA_HOME"] = xdg;

        Assert.Equal(expected, Load().DataFolder);
    }

    [Fact]
    public void Every_key_variable_and_flag_is_documented()
    {
        string page = File.ReadAllText(RepositoryFolder.File("docs/settings.md"));

        string[] missing =
        [
            .. SettingKeys.All.SelectMany(k => new[] { k.Name, k.Variable, k.Flag }).Concat(SettingKeys.OtherVariables)
                .Where(word => word.Length > 0 && !page.Contains($"`{word}`", StringComparison.Ordinal)),
        ];
        Assert.Empty(missing);
    }

    private CallQaSettings Load(params string[] set) =>
        SettingsLoader.Load(SettingsFlags.ReadSet(set, Work), Data, Work, variables, cores: 3, memory: 4L << 30);

    private static ImmutableSortedSet<PersonalDataKind> Replaced(CallQaSettings settings) => settings.Redaction.Over(ImmutableSortedDictionary<string, bool>.Empty);

    private void Place(int places, int bit, string file, string text)
    {
        if ((places & bit) != 0)
            folder.Write(file, text);
        else if (File.Exists(folder.At(file)))
            File.Delete(folder.At(file));
    }
}
