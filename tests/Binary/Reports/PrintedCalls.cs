using System.Globalization;
using System.Text;
using System.Text.Json;

namespace CallQa.Binary.Reports;

/// <summary>Six calls and a pack of four standards that no change of the shipped pack touches, scored and judged by two people.</summary>
internal static class PrintedCalls
{
    private static readonly (string Id, string Agent, string Team, string Language, string Started, string[] Lines)[] All =
    [
        ("en-1", "a101", "sales", "en", "2026-10-05T09:00:00+01:00", ["A: Hello, you are through to sales.", "C: My order is late.", "A: Just wait, please.", "A: You are wrong there."]),
        ("en-2", "a101", "sales", "en", "2026-10-06T09:30:00+01:00", ["A: Hello.", "C: I have a question.", "A: Of course. Thank you for calling."]),
        ("en-3", "a102", "sales", "en", "2026-10-07T10:00:00+01:00", ["A: Yes?", "C: Is it you?", "A: Wait a moment."]),
        ("ru-1", "Анна", "поддержка", "ru", "2026-10-06T11:00:00+03:00", ["A: Здравствуйте.", "C: Где мой заказ?", "A: Подождите. Спасибо за звонок."]),
        ("ru-2", "Анна", "поддержка", "ru", "2026-10-07T12:00:00+03:00", ["A: Алло.", "C: Добрый день.", "A: Спасибо за звонок."]),
        ("sv-1", "Åsa", "support", "sv", "2026-10-07T13:00:00+02:00", ["A: Hej.", "C: Var är min order?", "A: Vänta. Tack för samtalet."]),
    ];

    /// <summary>Writes calls, packs and labels into a folder and scores them.</summary>
    public static void Make(WorkFolder work)
    {
        foreach ((string id, string agent, string team, string language, string started, string[] lines) in All)
            Write(work, $"calls/{id}.json", Transcript(id, agent, team, language, started, lines));
        Write(work, "calls/broken.json", "{\"schema\":\"callqa.transcript/1\"");
        Pack(work, "pack", "wait|hold", minor: true);
        Pack(work, "other", "hold", minor: false);
        Pack(work, "wrong", "hold", minor: false);
        Spoil(work, "wrong/opening/greet.yml", "en: { met: [\"A: hello.\"]", "en: { met: [\"A: Good day.\"]");
        Pack(work, "faulty", "hold", minor: false);
        Spoil(work, "faulty/talk/thank.yml", "kind: present", "kind: presnt");
        Spoil(work, "faulty/talk/no-wait.yml", "weight: major", "wieght: major");
        File.WriteAllBytes(work.At("key"), [.. Enumerable.Range(0, 48).Select(i => (byte)(i * 5))]);
        File.SetUnixFileMode(work.At("key"), UnixFileMode.UserRead | UnixFileMode.UserWrite);
        Write(work, "bad/callqa.yml", "pack: ./pack\nwrokers: 2\n");
        Write(work, "profile.yml", "id: small\nsections: { opening: 1, talk: 2 }\ngates: [no-blame]\n");
        Write(work, "callqa.yml", "pack: ./pack\nprofile: ./profile.yml\n");
        Write(work, "agents-2026.csv", "agent;name;team;from;to\na101;Anna Lind;sales;;2026-10-05\na101;Anna Berg;returns;2026-10-06;\nАнна;Анна Соколова;поддержка;2026-10-07;2026-10-07\n");
        Write(work, "agents-wrong.csv", "agent,name,team,from,to\na101,Anna,sales,,2026-10-06\na101,Anna,returns,2026-10-06,\na102,,sales,6.10.2026,\n");
        Write(work, "gold.tsv", "call_id\tstandard_id\tverdict\tturns\tnote\nen-1\tno-wait\tnot-met\t3\t\nen-2\tno-wait\tmet\t\t\nen-1\tgreet\tmet\t1\t\nen-3\tgreet\tmet\t\tsays yes\n");
        Write(work, "labels.csv", """"
            call_id,standard_id,verdict,rater,reason,origin,sampling_weight,labelled_at
            en-1,no-blame,not-met,Maria,The agent blames.,review,,2026-10-08T10:00:00Z
            en-3,greet,met,Maria,Heard a greeting.,sample,3,2026-10-08T10:00:00Z
            en-3,greet,not-met,Åsa,,sample,3,2026-10-08T11:00:00Z
            ru-1,thank,met,Maria,,sample,3,2026-10-08T10:00:00Z
            ru-1,no-wait,not-met,a102,"=Это было не так, ""честно""",dispute,,2026-10-09T10:00:00Z
            """");
        Run(work, 3, "run", "calls", "--out", "out");
        Run(work, 0, "labels", "import", "labels.csv", "--dataset", "out");
    }

    private static void Run(WorkFolder work, int expected, params string[] arguments)
    {
        (int code, _, string error) = CallQaProcess.Run(work.Path, arguments);
        if (code != expected)
            throw new InvalidOperationException(error);
    }

    private static void Write(WorkFolder work, string name, string text)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(work.At(name))!);
        File.WriteAllText(work.At(name), text);
    }

    private static void Spoil(WorkFolder work, string name, string right, string wrong)
    {
        string text = File.ReadAllText(work.At(name));
        if (!text.Contains(right, StringComparison.Ordinal))
            throw new InvalidOperationException($"{name} holds no {right}.");
        File.WriteAllText(work.At(name), text.Replace(right, wrong, StringComparison.Ordinal));
    }

    private static string Transcript(string id, string agent, string team, string language, string started, string[] lines)
    {
        var said = new StringBuilder();
        for (int i = 0; i < lines.Length; i++)
            said.Append(i > 0 ? "," : "").Append(CultureInfo.InvariantCulture, $$"""{"speaker":"{{(lines[i][0] == 'A' ? "agent" : "customer")}}","start_s":{{1 + (4 * i)}},"end_s":{{4 + (4 * i)}},"text":{{JsonSerializer.Serialize(lines[i][3..])}} }""");
        return $$"""{"schema":"callqa.transcript/1","call":{"id":"{{id}}","agent":"{{agent}}","team":"{{team}}","queue":"orders","started_at":"{{started}}","direction":"inbound","language":"{{language}}","duration_s":{{2 + (4 * lines.Length)}} },"utterances":[{{said}}]}""";
    }

    private static void Pack(WorkFolder work, string folder, string wait, bool minor)
    {
        Write(work, $"{folder}/pack.yml", """
            id: small
            version: "1"
            languages: [ru, sv, en]
            sections:
              - { id: opening, title: { en: Opening, ru: Начало, sv: Inledning } }
              - { id: talk, title: { en: Talk, ru: Разговор, sv: Samtal } }
            recording: { backchannel: backchannel, greeting: greeting, goodbye: goodbye, announcement: announcement }
            """);
        Write(work, $"{folder}/sources/frameworks.tsv", "id\ttitle\nhouse\tThe rules of the house\n");
        Write(work, $"{folder}/sources/rules.tsv", "id\tframework\tstatement\tobservable\twhy_not\tmeant_for\nh1\thouse\tGreet everyone.\tyes\t\tgreet\nh2\thouse\tLet nobody wait.\tyes\t\tno-wait\nh3\thouse\tAnswer within three rings.\tno\tringing is not recorded\t\n");
        Write(work, $"{folder}/sources/reports.tsv", "id\ttitle\tsource_rules\tcommand\thow\n");
        Write(work, $"{folder}/sources/unclaimed.tsv", "id\treason\n");
        foreach ((string language, string hello) in new[] { ("ru", "здравствуйте"), ("sv", "hej"), ("en", "hello") })
            Write(work, $"{folder}/lexicons/{language}.yml", $"backchannel: [\"=mm\"]\ngreeting: [\"{hello}\"]\ngoodbye: [\"=goodbye\"]\nannouncement: [\"=recorded\"]\n");
        Standard("greet", "opening", "present", "required", minor ? "minor" : "major", ("здравствуйте", "hej", "hello"), ("Greets", "Здоровается", "Hälsar"), ("Say hello.", "Поздоровайтесь.", "Säg hej."));
        Standard("thank", "talk", "present", "required", "major", ("спасибо", "tack", "thank"), ("Thanks", "Благодарит", "Tackar"), ("Say thank you.", "Поблагодарите.", "Säg tack."));
        Standard("no-wait", "talk", "absent", "forbidden", "major", ("подождите", "vänta", wait), ("Does not say wait", "Не велит ждать", "Säger inte vänta"), ("Say how long.", "Скажите, сколько.", "Säg hur länge."));
        Standard("no-blame", "talk", "absent", "forbidden", "critical", ("виноваты", "fel av dig", "you are wrong"), ("Does not blame", "Не винит", "Skyller inte"), ("Say what can be done.", "Скажите, что делать.", "Säg vad som går."));

        void Standard(string id, string section, string kind, string polarity, string weight, (string Ru, string Sv, string En) phrase, (string En, string Ru, string Sv) title, (string En, string Ru, string Sv) advice) => Write(work, $"{folder}/{section}/{id}.yml", $$"""
            id: {{id}}
            section: {{section}}
            title: { en: {{title.En}}, ru: {{title.Ru}}, sv: {{title.Sv}} }
            advice: { en: {{advice.En}}, ru: "{{advice.Ru}}", sv: {{advice.Sv}} }
            statement: {{title.En}}.
            polarity: {{polarity}}
            weight: {{weight}}
            source-rules: [{{id switch { "greet" => "h1", "no-wait" => "h2", _ => "" }}}]
            signals: { said: { ru: ["{{phrase.Ru}}"], sv: ["{{phrase.Sv}}"], en: ["{{phrase.En}}"] } }
            rule: { kind: {{kind}}, heard: said, by: agent }
            examples:
              ru: { {{(kind is "present" ? "met" : "not-met")}}: ["A: {{phrase.Ru}}."], {{(kind is "present" ? "not-met" : "met")}}: ["A: Нет."] }
              sv: { {{(kind is "present" ? "met" : "not-met")}}: ["A: {{phrase.Sv}}."], {{(kind is "present" ? "not-met" : "met")}}: ["A: Nej."] }
              en: { {{(kind is "present" ? "met" : "not-met")}}: ["A: {{phrase.En.Split('|')[0]}}."], {{(kind is "present" ? "not-met" : "met")}}: ["A: No."] }
            """);
    }
}
