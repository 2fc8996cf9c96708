using System.Text;

namespace CallQa.Tests;

/// <summary>One bad pack for every fault that an author can make; their files fit into one folder together.</summary>
internal static class BadPacks
{
    private const string Rule = "rule: { kind: present, heard: a }";
    private const string Signals = "signals: { a: { en: [hello] } }";

    /// <summary>The files of a pack without fault.</summary>
    public static IReadOnlyDictionary<string, byte[]> Sound { get; } = new Dictionary<string, byte[]>(StringComparer.Ordinal)
    {
        ["pack.yml"] = Encoding.UTF8.GetBytes("id: bad\nversion: \"1\"\nlanguages: [en]\nsections: [{ id: rules }, { id: more }]\n"),
        ["lexicons/en.yml"] = Encoding.UTF8.GetBytes("greeting: [hello]\nloan: [credit !card]\n"),
        ["acts.tsv"] = Encoding.UTF8.GetBytes("act\tspeaker\ngreeting\tagent\n"),
        ["sources/frameworks.tsv"] = Encoding.UTF8.GetBytes("id\ttitle\nf\tFive rules\n"),
        ["sources/rules.tsv"] = Encoding.UTF8.GetBytes("id\tframework\tstatement\tobservable\twhy_not\tmeant_for\nf-1-greet\tf\tGreet.\tyes\t\tsound\n"),
        ["sources/reports.tsv"] = Encoding.UTF8.GetBytes("id\ttitle\tsource_rules\tcommand\thow\n"),
        ["sources/unclaimed.tsv"] = Encoding.UTF8.GetBytes("id\treason\n"),
        ["rules/sound.yml"] = Encoding.UTF8.GetBytes(Standard("sound", $"source-rules: [f-1-greet]\n{Signals}\n{Rule}")),
    };

    /// <summary>All faults.</summary>
    public static IReadOnlyList<BadPack> All { get; } =
    [
        // Files and encoding
        new("wrong encoding", Bytes("rules/latin.yml", Encoding.Latin1.GetBytes("id: latin\ntitle: { en: Bl\u00e5 }\n")), "rules/latin.yml:2:16: a byte here is not UTF-8; save the file as UTF-8."),
        new("UTF-16", Bytes("rules/wide.yml", [0xFF, 0xFE, .. Encoding.Unicode.GetBytes("id: wide\n")]), "rules/wide.yml:1:1: the file is UTF-16; save it as UTF-8."),
        BadPack.Of("file too long", "rules/long.yml", new string('#', (4 * 1024 * 1024) + 1), "1:1: the file has 4194305 bytes; at most 4194304 are allowed."),
        BadPack.Of("folder that is no section", "ruels/lost.yml", "id: lost\n", "1:1: nobody reads this file: 'ruels' is no section of the pack; did you mean 'rules'?*"),
        BadPack.Of("other ending", "rules/other.yaml", "id: other\n", "1:1: nobody reads this file: its name must end in '.yml'."),
        BadPack.Of("lexicon of no language", "lexicons/de.yml", "a: [b]\n", "1:1: nobody reads this file: 'de' is no language; *"),

        // YAML
        BadPack.Of("tab", "rules/tab.yml", "id: tab\n\tsection: rules\n", "2:1: a tab stands here; use spaces."),
        BadPack.Of("key twice", "rules/key-twice.yml", "id: key-twice\nid: key-twice\n", "2:1: the key 'id' stands twice; the first is in line 1."),
        BadPack.Of("no YAML", "rules/no-yaml.yml", "id: [no-yaml\n", "*"),
        BadPack.Of("repetition", "rules/bomb.yml", "a: &a [x, x]\nb: [*a, *a]\n", "1:4: '&a' names a value for repetition; *", "2:5: '*a' repeats another value; *", "2:9: '*a' repeats another value; *"),
        BadPack.Of("too deep", "rules/deep.yml", $"a: {new string('[', 40)}{new string(']', 40)}\n", "1:*: more than 32 lists and maps stand inside each other."),

        // Keys and words
        Fault("unknown key", "unknown-key", $"{Signals}\n{Rule}\nstaus: draft", "9:1: 'staus' is not a key here; did you mean 'status'?*"),
        Fault("kind mistyped", "kind", $"{Signals}\nrule: {{ kind: presnt, heard: a }}", "8:15: 'kind' is 'presnt'; it must be one of present, *Did you mean 'present'?"),
        Fault("rule missing", "rule-missing", "why: So.", "1:1: the key 'rule' (or 'rules') is missing."),
        BadPack.Of("id unlike the file", "rules/id.yml", Standard("ids", $"{Signals}\n{Rule}"), "1:5: 'id' is 'ids'; it must be as the file's name, 'id'."),
        new("id twice", new Dictionary<string, byte[]>(StringComparer.Ordinal)
        {
            ["rules/twice.yml"] = Encoding.UTF8.GetBytes(Standard("twice", $"{Signals}\n{Rule}")),
            ["more/twice.yml"] = Encoding.UTF8.GetBytes(Standard("twice", $"{Signals}\n{Rule}", "more")),
        }, "*/twice.yml:1:1: the id 'twice' stands twice; */twice.yml has it too."),
        BadPack.Of("title missing", "rules/title.yml", Standard("title", $"{Signals}\n{Rule}").Replace("title: { en: One }", "title: { }", StringComparison.Ordinal), "1:1: 'title' has nothing for 'en', *"),

        // Signals and phrases
        Fault("signal mistyped", "signal", "signals: { hello: { en: [hello] } }\nrule: { kind: present, heard: helo }", "8:31: 'heard' names the signal 'helo', *did you mean 'hello'?*"),
        Fault("signal without use", "unused", "signals: { a: { en: [hello] }, b: { en: [bye] } }\n" + Rule, "7:32: nobody uses the signal 'b'; *"),
        Fault("silent signal", "silent", "signals: { a: { } }\n" + Rule, "7:12: the signal 'a' listens for nothing; *"),
        Fault("signals in a circle", "circle", "signals: { a: { en: [x], confirmed-by: b }, b: { en: [y], confirmed-by: a } }\n" + Rule, "7:12: 'confirmed-by' and 'not-with' lead from the signal 'a' back to itself; *", "7:*: 'confirmed-by' and 'not-with' lead from the signal 'b' back to itself; *"),
        Fault("act mistyped", "act", "signals: { a: { acts: [greting] } }\n" + Rule, "7:24: 'greting' is no act of the classifier; did you mean 'greeting'?*"),
        Fault("phrase with a fault", "phrase", "signals: { a: { en: [\"(hello\"] } }\n" + Rule, "7:*: in the phrase '(hello': *"),
        Fault("phrase of 10,000 characters", "long-phrase", $"signals: {{ a: {{ en: [{string.Concat(Enumerable.Repeat("ever ", 2000)).TrimEnd()}] }} }}\n{Rule}", "7:22: the phrase 'ever *...' has 9999 characters; at most 500 are allowed.*"),
        Fault("group mistyped", "group", "signals: { a: { en: [\"say <greetin>\"] } }\n" + Rule, "7:*: '<greetin>' is neither a built-in thing nor a group of the en lexicon; the nearest right name is '<greeting>'."),
        Fault("phrase that cannot match", "deaf", "signals: { a: { en: [\"<loan> card\"] } }\n" + Rule, "7:*: the phrase '<loan> card' can never match: not even 'credit card' does."),
        Fault("regular expression with a fault", "regex", "signals: { a: { regex: { en: [\"a(\"] } } }\n" + Rule, "7:*: the regular expression 'a(' cannot be read: insufficient closing parentheses."),
        Fault("regular expression that looks around", "lookahead", "signals: { a: { regex: { en: [\"a(?=b)\"] } } }\n" + Rule, "7:*must run without backtracking."),
        Fault("regular expression that finds all", "any-text", "signals: { a: { regex: { en: [\"a*\"] } } }\n" + Rule, "7:12: the regular expression 'a*' of the signal 'a' fits an empty text, *"),

        // Windows, conditions, rules
        Fault("window mistyped", "window", $"{Signals}\nrule: {{ kind: present, heard: a, in: frist 2 turns }}", "8:38: the window is 'frist 2 turns'; it must be 'first 2 turns', *"),
        Fault("window of no turns", "no-turns", $"{Signals}\nrule: {{ kind: present, heard: a, in: first 0 turns }}", "8:38: the window is 'first 0 turns'; it must be *"),
        Fault("window of no time", "no-time", $"{Signals}\nrule: {{ kind: present, heard: a, in: last 0 s }}", "8:38: the window is 'last 0 s'; it must be *"),
        Fault("window on nothing", "no-it", $"{Signals}\nrule: {{ kind: present, heard: a, in: after it }}", "8:7: the window 'after it' of the condition is empty: there is no 'it' here; *"),
        Fault("sequence in no time", "no-within", $"{Signals}\nrule: {{ kind: sequence, first: {{ heard: a }}, then: {{ heard: a }}, within: 0 turns }}", "8:*: 'within' is '0 turns'; it must be a number of turns or a time, *"),
        Fault("direction that is none", "direction", $"{Signals}\n{Rule}\napplies-when: {{ fact: direction, is: inwards }}", "1:1: a condition asks for direction 'inwards', which no call has; *"),
        Fault("conditions that contradict", "contradict", $"{Signals}\n{Rule}\napplies-when: {{ all: [{{ fact: queue, is: a }}, {{ fact: queue, is: b }}] }}", "1:1: two conditions of 'all' in 'applies-when' contradict each other; it can never hold."),
        Fault("rule out of reach", "out-of-reach", $"{Signals}\n{Rule}\napplies-when: {{ fact: queue, is: a }}\ncannot-tell-when: {{ fact: queue, is: a }}", "1:1: 'cannot-tell-when' holds wherever 'applies-when' does; the rule can never be reached."),
        Fault("half out of reach", "half", $"{Signals}\nrule: {{ kind: present, heard: a, half: {{ heard: a, in: first 2 turns }} }}", "8:7: 'half' holds only where the whole condition does; *"),
        Fault("half no wider", "half-limits", "rule: { kind: metric, of: hold, at-most: 5 s, half: { at-most: 4 s } }", "7:7: 'half' is no wider than the limits of the rule; it can never be reached."),
        Fault("time without unit", "unit", "rule: { kind: metric, of: hold, at-most: 5 }", "7:*: 'at-most' is '5'; it must be a length of time *"),

        // Examples
        BadPack.Of("proof missing", "rules/proof.yml", Standard("proof", $"{Signals}\n{Rule}").Replace(", not-met: [\"A: No.\"]", "", StringComparison.Ordinal), "1:1: there is no example 'not-met' for 'en'; the standard does not load for it."),
        BadPack.Of("example without language", "rules/no-language.yml", Standard("no-language", $"{Signals}\n{Rule}").Replace("{ en: { met: [\"A: Hello.\"], not-met: [\"A: No.\"] } }", "{ met: [\"A: Hello.\"] }", StringComparison.Ordinal), "9:13: 'met' is not a key here; allowed: ru, sv, en."),
        BadPack.Of("example without speaker", "rules/speaker.yml", Standard("speaker", $"{Signals}\n{Rule}").Replace("A: No.", "X: No.", StringComparison.Ordinal), "9:*: the line is 'X: No.'; it must begin with 'A:' (agent), *"),
        BadPack.Of("mark without partner", "rules/mark.yml", Standard("mark", $"{Signals}\n{Rule}").Replace("A: Hello.", "A: [Hello.", StringComparison.Ordinal), "9:*: the mark '[' has no partner; *"),

        // Lexicon and sources
        BadPack.Of("lexicon in a circle", "lexicons/en.yml", "greeting: [hello]\nloan: [credit !card]\nround: [\"good <about>\"]\nabout: [\"<round>\"]\n", "3:1: The group 'round' uses itself: round > about > round.", "4:1: The group 'about' uses itself: about > round > about."),
        Fault("source rule mistyped", "source", $"source-rules: [f-1-geet]\n{Signals}\n{Rule}", "7:16: 'f-1-geet' is no rule of sources/rules.tsv. Did you mean 'f-1-greet'?"),
        BadPack.Of("row too short", "sources/unclaimed.tsv", "id\treason\nf-1-greet\n", "2:1: the line has 1 cell; it must have 2: id, reason, parted by tabs."),
        BadPack.Of("unknown key of the pack", "pack.yml", "id: bad\nverison: \"1\"\nversion: \"1\"\nlanguages: [en]\nsections: [{ id: rules }, { id: more }]\n", "2:1: 'verison' is not a key here; did you mean 'version'?*"),
    ];

    private static BadPack Fault(string name, string id, string lines, params IReadOnlyList<string> expected) =>
        BadPack.Of(name, $"rules/{id}.yml", Standard(id, lines), expected);

    private static string Standard(string id, string lines, string section = "rules") => $$"""
        id: {{id}}
        section: {{section}}
        title: { en: One }
        statement: Says so.
        polarity: required
        weight: minor
        {{lines}}
        examples: { en: { met: ["A: Hello."], not-met: ["A: No."] } }

        """.ReplaceLineEndings("\n");

    private static Dictionary<string, byte[]> Bytes(string file, byte[] bytes) => new(StringComparer.Ordinal) { [file] = bytes };

    /// <summary>Writes the sound pack with the faults of these into a folder.</summary>
    public static void Write(string folder, params IEnumerable<BadPack> faults)
    {
        foreach ((string name, byte[] bytes) in Sound.Concat(faults.SelectMany(f => f.Files)))
        {
            string path = Path.Combine(folder, name);
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            File.WriteAllBytes(path, bytes);
        }
    }

    /// <summary>True where a line is as a pattern says; <c>*</c> stands for anything.</summary>
    public static bool Fits(string line, string pattern) => System.Text.RegularExpressions.Regex.IsMatch(
        line, "^" + System.Text.RegularExpressions.Regex.Escape(pattern).Replace("\\*", ".*", StringComparison.Ordinal) + "$", default, TimeSpan.FromSeconds(1));
}
