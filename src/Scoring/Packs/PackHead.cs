using System.Collections.Immutable;
using CallQa.Scoring.Yaml;

namespace CallQa.Scoring.Packs;

/// <summary>What <c>pack.yml</c> says.</summary>
internal sealed record PackHead(
    string Id,
    string Version,
    ImmutableSortedDictionary<Language, string> Title,
    ImmutableArray<Language> Languages,
    ImmutableArray<PackSection> Sections,
    EngineGroups Engine,
    SourcePosition EngineAt)
{
    /// <summary>Reads it; what is faulty is left out and noted.</summary>
    public static PackHead Read(YamlMap root, YamlProblems problems)
    {
        var keys = new KeyReader(root, problems);
        string id = keys.RequireText("id") ?? "", version = keys.RequireText("version") ?? "";
        ImmutableSortedDictionary<Language, string> title = Texts.Take(keys, "title");
        keys.Require("languages");
        ImmutableArray<Language> languages =
        [
            .. keys.TakeItems("languages").Select(i => ValueReader.Word(i, "a language", problems, Texts.Languages)).OfType<string>().Select(Texts.Of).Distinct(),
        ];
        keys.Require("sections");
        ImmutableArray<PackSection> sections = [.. keys.TakeItems("sections").Select(i => Section(i, problems)).OfType<PackSection>()];
        EngineGroups engine = EngineGroups.None;
        SourcePosition at = root.At;
        if (keys.TakeMap("recording") is { } recording)
        {
            at = recording.Map.At;
            engine = new(
                recording.TakeText("greeting") ?? "", recording.TakeText("goodbye") ?? "",
                recording.TakeText("announcement") ?? "", recording.TakeText("backchannel") ?? "", recording.TakeText("function-words") ?? "");
            recording.RefuseRest();
        }

        keys.RefuseRest();
        return new(id, version, title, languages, sections, engine, at);
    }

    private static PackSection? Section(YamlNode node, YamlProblems problems)
    {
        if (ValueReader.Map(node, "a section", problems) is not { } map)
            return null;
        var keys = new KeyReader(map, problems);
        string? id = keys.RequireText("id");
        ImmutableSortedDictionary<Language, string> title = Texts.Take(keys, "title");
        keys.RefuseRest();
        return id is null ? null : new(id, title);
    }
}
