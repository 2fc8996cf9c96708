using CallQa.Ingest;
using Xunit;

namespace CallQa.Unit.Ingest;

public sealed class FactsTests : IDisposable
{
    private const string Sidecar = """{"call":{"id":"c7","agent":"e1","started_at":"2026-10-05T09:30:00+02:00"}}""";

    private readonly TemporaryFolder folder = new();
    private readonly Dictionary<string, string> given = new(StringComparer.Ordinal);

    public void Dispose() => folder.Dispose();

    [Fact]
    public void The_sidecar_goes_before_the_table_and_the_table_before_the_name()
    {
        folder.Write("night-77.wav", "");
        folder.Write("night-77.json", """{"call":{"agent":"e1","facts":{"vip":true}}}""");
        folder.Write("calls.csv", "recording,agent,team,started_at,queue\nother.wav,x,x,x,x\nnight-77.wav,e2,\"sales, north\",2026-10-05T09:30:00+02:00,\n");
        given["file-name"] = @"night-(?<id>\d+)";
        given["columns.queue"] = "queue";

        (CallFacts? facts, _, FactList list) = Find("night-77.wav");

        Assert.Equal(("77", "e1", "sales, north", ""), (facts!.Id.Value, facts.Agent.Value, facts.Team, facts.Queue));
        Assert.Equal("true", facts.Own["vip"]);
        Assert.Equal(
            ["id: the file name", "agent: night-77.json", "team: calls.csv line 3", "started_at: calls.csv line 3", "facts.vip: night-77.json"],
            list.Facts.Select(f => $"{f.Name}: {f.From}"));
    }

    [Fact]
    public void Columns_have_the_names_that_are_set_and_semicolons_will_do()
    {
        folder.Write("sub/a.wav", "");
        folder.Write("calls.csv", "\uFEFFФайл;Оператор;Начало;Номер;Тема\r\n\"D:\\rec\\a.wav\";Иванова;05.10.2026 09:30:00;77;оплата\r\n");
        foreach ((string fact, string column) in new[] { ("recording", "Файл"), ("agent", "оператор"), ("started_at", "Начало"), ("id", "Номер") })
            given[$"columns.{fact}"] = column;
        given["own-columns"] = "Тема";
        given["time-zone"] = "Europe/Moscow";

        CallFacts facts = Find("sub/a.wav").Facts!;

        Assert.Equal(("77", "Иванова", "оплата"), (facts.Id.Value, facts.Agent.Value, facts.Own["Тема"]));
        Assert.Equal(new DateTimeOffset(2026, 10, 5, 9, 30, 0, TimeSpan.FromHours(3)), facts.StartedAt);
    }

    public static TheoryData<string, string, string, string, string> Faults() => new()
    {
        { "id,agent,started_at\nb,e,x\n", "", "", "missing-field", "a.wav: call.id is missing; call.agent is missing; call.started_at is missing (there is no 'a.json'; calls.csv has no row for 'a.wav'; no pattern of file names is set)." },
        { "id,agent,started_at\na,e1,2026-10-05 09:30\n", "", "", "bad-value", "call.started_at, from calls.csv line 2, is '2026-10-05 09:30', a time without an offset; set 'facts.time-zone'" },
        { "id,agent,started_at\na,e1,2026-03-29 02:30:00\n", "time-zone", "Europe/Stockholm", "bad-value", "which no clock in Europe/Stockholm ever showed (clocks were put forward)" },
        { "id,agent,started_at\na,e1,soon\n", "", "", "bad-value", "call.started_at, from calls.csv line 2, is 'soon'; it must be a time like 2026-10-05T09:30:00+02:00" },
        { "id,agent,started_at,direction\na,e1,2026-10-05T09:30:00Z,sideways\n", "", "", "bad-value", "call.direction, from calls.csv line 2, is 'sideways'; it must be inbound (in, incoming)" },
        { "id,agent,started_at\na,e1,x\na,e2,x\n", "", "", "bad-value", "calls.csv has 2 rows for 'a.wav' (lines 2 and 3); it must have one" },
        { "id,agent\na,e1\n", "columns.agent", "agnt", "unknown-field", "calls.csv has no column 'agnt', which the settings name; did you mean 'agent'?" },
        { "file,agent\na,e1\n", "", "", "missing-field", "calls.csv has neither a column 'recording' nor one 'id'" },
        { "", "", "", "damaged-facts", "calls.csv is empty; its first line must name the columns" },
        { "id,agent\na,e1\n", "file-name", @"(?<queue>\w)\.wav", "missing-field", "a.wav: call.started_at is missing (there is no 'a.json')." },
    };

    [Theory]
    [MemberData(nameof(Faults))]
    public void What_is_missing_or_wrong_is_said_with_its_place(string table, string setting, string value, string error, string found)
    {
        folder.Write("a.wav", "");
        folder.Write("calls.csv", table);
        if (setting.Length > 0)
            given[setting] = value;

        (CallFacts? facts, IngestProblem? problem, _) = Find("a.wav");

        Assert.Null(facts);
        Assert.Equal((error, "facts"), (problem!.Error, problem.Stage));
        Assert.Contains(found, problem.Found, StringComparison.Ordinal);
    }

    [Fact]
    public void Of_a_time_that_the_clocks_showed_twice_the_first_is_taken_and_that_is_said()
    {
        TimeZoneInfo zone = TimeZoneInfo.FindSystemTimeZoneById("Europe/Stockholm");
        Assert.Equal(TimeSpan.FromHours(2), StartTimes.Read("2026-10-25 02:30:00", zone, out _, out string note)!.Value.Offset);
        Assert.Equal("The clocks of Europe/Stockholm showed 2026-10-25 02:30:00 twice; the first, 2026-10-25T02:30:00+02:00, was taken.", note);
        Assert.Equal(new DateTimeOffset(2026, 10, 5, 9, 30, 0, TimeSpan.FromHours(2)), StartTimes.Read("1791185400", zone, out _, out _));
        Assert.Equal(new DateTimeOffset(2026, 10, 5, 9, 30, 0, TimeSpan.FromHours(2)), StartTimes.Read("2026-10-05T09:30:00+0200", null, out _, out _));
    }

    [Theory]
    [InlineData("freepbx", "out-5550100-201-20261005-093000-1791185400.12.wav", "1791185400.12", "201", "5550100", "outbound")]
    [InlineData("freepbx", "external-201-5550100-20261005-093000-1791185400.12.wav", "1791185400.12", "201", "5550100", "unknown")]
    [InlineData("freepbx", "force-5550100-201-20261005-093000-1791185400.12.wav", "1791185400.12", "201", "5550100", "unknown")]
    [InlineData("amazon-pca", "Shop_CUST_12ab_GUID_77-78_AGENT_AnnM_DATETIME_09.30.00.067-10-05-2026.wav", "77-78", "AnnM", "12ab", "unknown")]
    public void Presets_read_the_names_of_recorders(string preset, string name, string id, string agent, string customer, string direction)
    {
        folder.Write(name, "");
        given["preset"] = preset;
        given["time-zone"] = "Europe/Stockholm";

        CallFacts facts = Find(name).Facts!;

        Assert.Equal((id, agent, customer, direction), (facts.Id.Value, facts.Agent.Value, facts.Customer, facts.Direction.Code()));
        Assert.Equal(new DateTimeOffset(2026, 10, 5, 9, 30, 0, TimeSpan.FromHours(2)), facts.StartedAt);
    }

    [Fact]
    public void A_queue_recording_is_joined_with_the_answered_row_of_the_exchange()
    {
        const string Name = "q-400-5550100-20261005-093000-1791185400.12.wav";
        folder.Write(Name, "");
        folder.Write("Master.csv", string.Concat(new[] { "NO ANSWER", "ANSWERED" }.Select((d, i) =>
            $"\"\",\"5550100\",\"400\",\"from-queue\",\"\"\"Ann\"\" <5550100>\",\"PJSIP/trunk-1\",\"PJSIP/20{i}-0000001a\",\"Dial\",\"\",\"2026-10-05 09:30:00\",\"\",\"2026-10-05 09:31:00\",60,40,\"{d}\",\"DOCUMENTATION\",\"1791185400.12\",\"\"\n")));
        given["preset"] = "freepbx, asterisk-cdr";
        given["time-zone"] = "Europe/Stockholm";

        CallFacts facts = Find(Name).Facts!;

        Assert.Equal(("1791185400.12", "201", "400"), (facts.Id.Value, facts.Agent.Value, facts.Queue));
    }

    [Theory]
    [InlineData("2018/05/11/16/mikopbx-1526043925.13_43T4MdXcpT.mp3", "mikopbx-1526043925.13_43T4MdXcpT")]
    [InlineData("mikopbx-1526043925.13_b0691C_in.wav", "mikopbx-1526043925.13_b0691C")]
    [InlineData("mikopbx-1526043925.13.webm", "mikopbx-1526043925.13")]
    public void Names_of_MikoPBX_give_the_conversation_and_its_time_and_its_table_the_rest(string name, string id)
    {
        folder.Write(name, "");
        folder.Write("calls.csv", $"id,agent\nmikopbx-1526043925.13_other,202\n{id},201\n");
        given["preset"] = "mikopbx";
        given["time-zone"] = "Europe/Moscow";

        CallFacts facts = Find(name).Facts!;

        Assert.Equal((id, "201"), (facts.Id.Value, facts.Agent.Value));
        Assert.Equal(DateTimeOffset.FromUnixTimeSeconds(1526043925), facts.StartedAt.ToUniversalTime());
    }

    [Theory]
    [InlineData("", "201", "")]
    [InlineData("202", "202", "")] // two agents, and the sidecar knows which
    [InlineData("", "", "Master.csv has the call with 201 and with 202 (lines 2 and 3), so it was handed on; a sidecar must give the agent whose call it is")]
    public void Of_several_answered_rows_the_one_agent_counts_and_of_two_agents_none(string sidecar, string agent, string fault)
    {
        const string Name = "q-400-5550100-20261005-093000-1791185400.12.wav";
        folder.Write(Name, "");
        if (sidecar.Length > 0)
            folder.Write(Path.ChangeExtension(Name, ".json"), "{\"call\":{\"agent\":\"" + sidecar + "\"}}");
        string[] channels = ["", "Local/201@from-queue-0000000a;1", fault.Length > 0 || sidecar.Length > 0 ? "PJSIP/202-0000001b" : "PJSIP/201-0000001b"];
        folder.Write("Master.csv", string.Concat(channels.Select((c, i) =>
            $"\"\",\"5550100\",\"400\",\"from-queue\",\"\",\"PJSIP/trunk-1\",\"{c}\",\"Dial\",\"\",\"2026-10-05 09:3{i}:00\",\"\",\"2026-10-05 09:39:00\",60,40,\"ANSWERED\",\"DOCUMENTATION\",\"1791185400.12\",\"\"\n")));
        given["preset"] = "freepbx, asterisk-cdr";
        given["time-zone"] = "Europe/Stockholm";

        (CallFacts? facts, IngestProblem? problem, _) = Find(Name);

        Assert.Equal(agent, facts?.Agent.Value ?? "");
        Assert.Contains(fault, problem?.Found ?? "", StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("anna_20261005-093000_77.wav", "anna", "77", "")]
    [InlineData("support/201-1791185400-k9.wav", "", "k9", "support")]
    public void The_patterns_that_the_documents_show_read_such_names(string name, string agent, string id, string queue)
    {
        folder.Write(name, "");
        string[] page = File.ReadAllLines(RepositoryFolder.File("docs/ingest.md"));
        int from = Array.FindIndex(page, l => l.Trim() is "file-name: |");
        given["file-name"] = string.Join('\n', page.Skip(from + 1).TakeWhile(l => l.StartsWith("    ", StringComparison.Ordinal)).Select(l => l.Trim()));
        given["time-zone"] = "Europe/Stockholm";

        FactList list = Find(name).List;

        Assert.Equal((agent, id, queue), (list["agent"]?.Value ?? "", list["id"]!.Value, list["queue"]?.Value ?? ""));
        Assert.Equal(new DateTimeOffset(2026, 10, 5, 9, 30, 0, TimeSpan.FromHours(2)), StartTimes.Read(list["started_at"]!.Value, TimeZoneInfo.FindSystemTimeZoneById("Europe/Stockholm"), out _, out _));
    }

    [Theory]
    [InlineData("file-name", "(?<id", "the pattern '(?<id' is no regular expression")]
    [InlineData("file-name", @"(?<id>a)(?=b)", "needs going back")]
    [InlineData("file-name", @"\d+", "has no named group")]
    [InlineData("file-name", @"(?<agnet>\d+)", "has a group 'agnet'; did you mean 'agent'?")]
    [InlineData("time-zone", "Europe/Stokholm", "'Europe/Stokholm' is no time zone of this machine")]
    [InlineData("preset", "freepbx,mikopx", "'mikopx' is no preset; did you mean 'mikopbx'?")]
    public void A_setting_that_cannot_be_says_why(string setting, string value, string fault)
    {
        var faults = new List<(string Setting, string Fault)>();
        FactSettingsCheck.Check(new Dictionary<string, string>(StringComparer.Ordinal) { [setting] = value }, faults);
        (string name, string found) = Assert.Single(faults);
        Assert.Equal(setting, name);
        Assert.Contains(fault, found, StringComparison.Ordinal);
    }

    [Fact]
    public void A_row_that_changes_changes_the_key_of_its_call_alone()
    {
        folder.Write("a.wav", "a");
        folder.Write("b.wav", "b");
        folder.Write("c.wav", "c");
        folder.Write("c.json", Sidecar);
        string alone = Key("c.wav");
        folder.Write("calls.csv", "id,agent,started_at\na,e1,2026-10-05T09:30:00Z\nb,e1,2026-10-05T09:30:00Z\n");
        (string a, string b) = (Key("a.wav"), Key("b.wav"));

        folder.Write("calls.csv", "id,agent,started_at\na,e2,2026-10-05T09:30:00Z\nb,e1,2026-10-05T09:30:00Z\n");

        Assert.NotEqual(a, Key("a.wav"));
        Assert.Equal(b, Key("b.wav"));
        Assert.Equal(alone, Key("c.wav"));
    }

    private string Key(string name)
    {
        using Ingester ingester = Ingesters.WithoutModels();
        return ingester.KeyFor(Inputs.Scan([folder.Path]).Inputs.Single(i => string.Equals(i.RelativePath, name, StringComparison.Ordinal)));
    }

    private (CallFacts? Facts, IngestProblem? Problem, FactList List) Find(string name)
    {
        var faults = new List<(string Setting, string Fault)>();
        var finder = new FactsFinder(FactSettingsCheck.Check(given, faults));
        Assert.Empty(faults);
        CallInput input = Inputs.Scan([folder.Path]).Inputs.Single(i => string.Equals(i.RelativePath, name, StringComparison.Ordinal));
        FactList list = finder.Find(input);
        (CallFacts? facts, IngestProblem? problem) = finder.Check(input, list, []);
        return (facts, problem, list);
    }
}
