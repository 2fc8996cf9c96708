using System.Collections.Immutable;
using CallQa.Scoring.Yaml;

namespace CallQa.Scoring.Packs;

/// <summary>Reads one standard's file.</summary>
/// <param name="sections">The pack's sections.</param>
/// <param name="packLanguages">The pack's languages.</param>
/// <param name="acts">Names of the classifier's acts; empty where nobody knows them.</param>
/// <param name="shared">The pack's shared signals by name.</param>
/// <param name="problems">Where faults go.</param>
/// <param name="allowUnused">True where a signal that nobody uses is no fault.</param>
internal sealed class StandardReader(
    IReadOnlyCollection<string> sections,
    ImmutableArray<Language> packLanguages,
    IReadOnlySet<string> acts,
    IReadOnlyDictionary<string, Signal> shared,
    YamlProblems problems,
    bool allowUnused = false)
{
    private static readonly string[] Polarities = ["required", "forbidden", "encouraged"];
    private static readonly string[] Statuses = ["draft", "test", "stable"];

    /// <summary>The words for <see cref="Weight"/>.</summary>
    public static readonly string[] Weights = ["minor", "major", "critical"];

    /// <summary>Reads it; null where not even its name can be told. What is faulty is left out and noted.</summary>
    /// <param name="file">The file.</param>
    /// <param name="folder">The folder that it lies in.</param>
    /// <param name="stem">The file's name without its ending.</param>
    /// <param name="source">The file as written.</param>
    /// <param name="values">Other values of its settings than its own, by name.</param>
    public Standard? Read(YamlMap file, string folder, string stem, string source, IReadOnlyDictionary<string, SettingValue>? values = null)
    {
        ImmutableArray<Setting> settings = SettingReader.Read(file, values, problems);
        YamlMap root = SettingUses.Fill(file, settings, problems);
        var keys = new KeyReader(root, problems);
        string? id = keys.RequireText("id");
        if (id is not null && !string.Equals(id, stem, StringComparison.Ordinal))
            problems.Add(keys.Take("id")!.At, $"'id' is '{id}'; it must be as the file's name, '{stem}'.");
        string? section = keys.RequireWord("section", sections);
        if (section is not null && !string.Equals(section, folder, StringComparison.Ordinal))
            problems.Add(keys.Take("section")!.At, $"'section' is '{section}'; it must be as the folder's name, '{folder}'.");
        keys.Require("title");
        keys.Allow("settings");
        string? polarity = keys.RequireWord("polarity", Polarities), weight = keys.RequireWord("weight", Weights);
        string? status = keys.TakeWord("status", Statuses);
        string statement = keys.RequireText("statement") ?? "";

        ImmutableArray<YamlEntry> entries = keys.TakeMap("signals") is { } signalKeys ? signalKeys.Map.Entries : [];
        var names = new SignalNames([.. entries.Select(e => e.Key)], shared, problems);
        var signalReader = new SignalReader(names, acts, problems);
        ImmutableArray<Signal> signals = [.. entries.Select(signalReader.Read)];
        foreach (Signal own in signals.Where(s => shared.ContainsKey(s.Name)))
            problems.Add(own.At, $"the signal '{own.Name}' has the name of a shared one ({shared[own.Name].At.File}); take another name, or leave it out and use the shared one.");
        SignalCircles.Refuse(signals, problems);
        int sound = problems.Count;

        var windows = new WindowReader(names, problems);
        var conditions = new ConditionReader(names, windows, problems);
        Condition? applies = conditions.Take(keys, "applies-when"), cannot = conditions.Take(keys, "cannot-tell-when");
        ImmutableArray<Rule> rules = new RuleReader(names, windows, conditions, problems).Rules(keys);
        ImmutableArray<Example> examples = new ExampleReader(stem, settings, problems).Read(keys);

        // Whom a faulty rule would have named nobody knows.
        foreach (Signal unused in allowUnused || problems.Count > sound ? [] : signals.Where(s => !names.IsUsed(s.Name)))
            problems.Add(unused.At, $"nobody uses the signal '{unused.Name}'; a rule, a condition or a window must name it, or it must go.");

        var standard = new Standard
        {
            Id = new(string.IsNullOrWhiteSpace(id) ? stem : id),
            Section = section ?? folder,
            Title = Texts.Take(keys, "title"),
            Statement = statement,
            Verdicts = VerdictTexts.Take(keys),
            Why = keys.TakeText("why") ?? "",
            Advice = Texts.Take(keys, "advice"),
            Polarity = (Polarity)Math.Max(0, Array.IndexOf(Polarities, polarity)),
            Weight = (Weight)Math.Max(0, Array.IndexOf(Weights, weight)),
            Status = status is null ? Status.Stable : (Status)Array.IndexOf(Statuses, status),
            Gate = keys.TakeTrueFalse("gate") ?? false,
            EachAgent = keys.TakeTrueFalse("each-agent") ?? false,
            FalsePositives = keys.TakeText("false-positives") ?? "",
            EvidenceNote = keys.TakeText("evidence") ?? "",
            SourceRules = [.. keys.TakeTexts("source-rules").Select(t => t.Text)],
            SourceRulesAt = [.. keys.TakeTexts("source-rules").Select(t => t.At)],
            Settings = settings,
            Signals = [.. signals, .. names.Shared],
            AppliesWhen = applies,
            CannotTellWhen = cannot,
            Rules = rules,
            Examples = examples,
            Languages = [.. packLanguages.Where(l => Proven(examples, l))],
            At = root.At,
            Source = source,
            File = file,
        };
        keys.RefuseRest();
        return standard;
    }

    /// <summary>True where the language has both proofs.</summary>
    public static bool Proven(ImmutableArray<Example> examples, Language language) =>
        examples.Any(e => e.Language == language && e.Expected == Verdict.Met)
        && examples.Any(e => e.Language == language && e.Expected == Verdict.NotMet && !e.Half);
}
