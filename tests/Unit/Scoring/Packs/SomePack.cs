using CallQa.Scoring.Packs;

namespace CallQa.Unit.Scoring.Packs;

/// <summary>Packs of one English section <c>rules</c>, written into a folder for as long as they are read.</summary>
internal static class SomePack
{
    public const string Head = """
        id: some
        version: "1"
        languages: [en]
        sections: [{ id: rules }]
        recording: { backchannel: backchannel, greeting: greeting, goodbye: goodbye, announcement: announcement }
        """;

    public const string Lexicon = """
        backchannel: ["=mm|=yes|=okay"]
        greeting: [hello]
        goodbye: [goodbye]
        announcement: [recorded]
        """;

    /// <summary>A whole standard around these lines, with two examples that say nothing.</summary>
    public static string Standard(string lines, string id = "one") => $$"""
        id: {{id}}
        section: rules
        title: { en: One }
        statement: Says so.
        polarity: required
        weight: minor
        {{lines}}
        examples: { en: { met: ["A: Hello."], not-met: ["A: No."] } }
        """;

    public static PackReading Read(params (string Name, string Text)[] standards)
    {
        using var folder = new TemporaryFolder();
        Write(folder.Path, "pack.yml", Head);
        Write(folder.Path, "lexicons/en.yml", Lexicon);
        foreach ((string name, string text) in standards)
            Write(folder.Path, name, text);
        PackReading reading = PackReader.Read(folder.Path);
        return reading with { Problems = [.. reading.Problems.Select(p => p with { At = p.At with { File = System.IO.Path.GetRelativePath(folder.Path, p.At.File) } })] };
    }

    public static Pack Of(string lines)
    {
        PackReading reading = Read(("rules/one.yml", Standard(lines)));
        return reading.Pack ?? throw new InvalidOperationException(string.Join('\n', reading.Problems));
    }

    private static void Write(string folder, string name, string text)
    {
        string path = System.IO.Path.Combine(folder, name);
        Directory.CreateDirectory(System.IO.Path.GetDirectoryName(path)!);
        File.WriteAllText(path, text);
    }
}
