using System.Collections.Immutable;
using CallQa.Scoring.Yaml;

namespace CallQa.Scoring.Packs;

/// <summary>Reads a profile and checks it against its pack. Thread safe.</summary>
public static class ProfileReader
{
    private static readonly string[] Switches = ["on", "off", .. StandardReader.Weights];

    /// <summary>Reads a file such as <c>standards/profiles/default.yml</c>, and the price lists beside it that it names.</summary>
    /// <exception cref="IOException">The file cannot be read.</exception>
    /// <exception cref="UnauthorizedAccessException">The file may not be read.</exception>
    public static ProfileReading Read(string path, Pack pack)
    {
        ArgumentNullException.ThrowIfNull(pack);
        string folder = Path.GetDirectoryName(path) ?? "";
        return Read(File.ReadAllBytes(path), path, pack, name => Path.Combine(folder, name) is var file && File.Exists(file) ? File.ReadAllBytes(file) : null);
    }

    /// <summary>Reads the bytes of a file.</summary>
    /// <param name="utf8">The bytes.</param>
    /// <param name="shown">The file's name in problems.</param>
    /// <param name="pack">The pack that it counts.</param>
    /// <param name="beside">The bytes of a file beside it, by name; null where there is none.</param>
    public static ProfileReading Read(ReadOnlySpan<byte> utf8, string shown, Pack pack, Func<string, byte[]?>? beside = null)
    {
        ArgumentNullException.ThrowIfNull(pack);
        YamlDocument document = YamlReader.Read(utf8, shown);
        var problems = new YamlProblems();
        problems.AddRange(document.Problems);
        if (problems.Any)
            return Refused(problems);
        var keys = new KeyReader(document.Root, problems);
        var profile = new Profile
        {
            Id = keys.RequireText("id") ?? "",
            Sha256 = "",
            Title = Texts.Take(keys, "title"),
            MinimumCalls = FewestCalls(keys),
            KeepDays = keys.TakeCount("keep-days", least: 1),
            Redaction = ProfileRedaction.Take(keys),
            MinRecogniserConfidence = Confidences(keys),
            MinRoleConfidence = keys.TakeNumber("min-role-confidence", 0, 1) ?? 0.6,
            Words = ProfileWords.Take(keys, pack),
            RecogniserWords = Packs.RecogniserWords.Take(keys),
            Sections = [],
            Off = [],
            Weights = ImmutableSortedDictionary<string, Weight>.Empty,
            Gates = [],
            CriticalZeroes = false,
        };
        keys.Require("sections");
        var prices = new ProfilePrices(pack, shown, beside ?? (_ => null));
        profile = Counting(profile, keys, pack, prices);
        var queues = ImmutableSortedDictionary.CreateBuilder<string, Profile>(StringComparer.Ordinal);
        foreach (YamlEntry entry in keys.TakeMap("queues") is { } map ? map.Map.Entries : [])
            if (ValueReader.Map(entry.Value, $"the queue '{entry.Key}'", problems) is { } changes)
            {
                var own = new KeyReader(changes, problems);
                queues[entry.Key] = Counting(profile, own, pack, prices);
                own.RefuseRest();
            }

        keys.RefuseRest();
        return problems.Any ? Refused(problems) : new(profile with { Queues = queues.ToImmutable(), Sha256 = prices.Hash(utf8) }, []);
    }

    /// <summary>
    /// Only the fewest calls for a place, without a pack: what a report asks of a profile. All else in the file may be faulty.
    /// </summary>
    /// <param name="path">The file.</param>
    /// <param name="problems">Why there is no answer; empty where there is one.</param>
    /// <exception cref="IOException">The file cannot be read.</exception>
    /// <exception cref="UnauthorizedAccessException">The file may not be read.</exception>
    public static int MinimumCalls(string path, out ImmutableArray<PackProblem> problems)
    {
        YamlDocument document = YamlReader.Read(File.ReadAllBytes(path), path);
        var found = new YamlProblems();
        found.AddRange(document.Problems);
        int calls = found.Any ? 0 : FewestCalls(new KeyReader(document.Root, found));
        problems = Refused(found).Problems;
        return calls;
    }

    private static int FewestCalls(KeyReader keys) => keys.TakeCount("minimum-calls", least: 1) ?? 5;

    // What a profile says of all calls and a queue may say anew: what is not named stays as it is.
    private static Profile Counting(Profile profile, KeyReader keys, Pack pack, ProfilePrices prices)
    {
        ImmutableSortedSet<string>.Builder off = profile.Off.WithComparer(StringComparer.Ordinal).ToBuilder();
        ImmutableSortedDictionary<string, Weight>.Builder weights = profile.Weights.WithComparers(StringComparer.Ordinal).ToBuilder();
        foreach (YamlEntry entry in keys.TakeMap("standards") is { } standards ? standards.Map.Entries : [])
        {
            if (Known(entry.Key, entry.KeyAt, pack, keys.Problems) is null || ValueReader.Word(entry.Value, $"'{entry.Key}'", keys.Problems, Switches) is not { } word)
                continue;
            if (string.Equals(word, "off", StringComparison.Ordinal))
                off.Add(entry.Key);
            else
                off.Remove(entry.Key);
            if (Array.IndexOf(StandardReader.Weights, word) is >= 0 and int weight)
                weights[entry.Key] = (Weight)weight;
        }

        ImmutableArray<YamlScalar> gates = keys.TakeTexts("gates");
        return profile with
        {
            Off = off.ToImmutable(),
            Weights = weights.ToImmutable(),
            Gates = keys.Map.Find("gates") is null
                ? profile.Gates
                : [.. gates.Where(g => Known(g.Text, g.At, pack, keys.Problems) is not null).Select(g => g.Text).ToImmutableSortedSet(StringComparer.Ordinal)],
            CriticalZeroes = keys.TakeTrueFalse("critical-zeroes") ?? profile.CriticalZeroes,
            Set = ProfileSettings.Take(keys, pack, profile.Set),
            Prices = prices.Take(keys, profile.Prices),
            Sections = keys.TakeMap("sections") is { } sections ? Sections(sections, pack) : profile.Sections,
        };
    }

    // `any` stands for the languages that are not named; one number alone for all.
    private static ImmutableSortedDictionary<Language, double> Confidences(KeyReader keys)
    {
        var values = ImmutableSortedDictionary.CreateBuilder<Language, double>();
        if (keys.Take("min-recogniser-confidence") is YamlScalar && keys.TakeNumber("min-recogniser-confidence", 0, 1) is { } one)
            values[Language.Unknown] = one;
        else if (keys.Take("min-recogniser-confidence") is YamlMap map)
        {
            var inner = new KeyReader(map, keys.Problems);
            if (inner.TakeNumber("any", 0, 1) is { } any)
                values[Language.Unknown] = any;
            foreach (string code in Texts.Languages)
                if (inner.TakeNumber(code, 0, 1) is { } value)
                    values[Texts.Of(code)] = value;
            inner.RefuseRest();
        }

        return values.ToImmutable();
    }

    private static ImmutableArray<SectionWeight> Sections(KeyReader keys, Pack pack)
    {
        var sections = ImmutableArray.CreateBuilder<SectionWeight>();
        string[] names = [.. pack.Sections.Select(s => s.Id)];
        foreach (YamlEntry entry in keys.Map.Entries)
        {
            if (!names.Contains(entry.Key, StringComparer.Ordinal))
                keys.Problems.Add(entry.KeyAt, $"'{entry.Key}' is no section of the pack '{pack.Id}'; {Nearest.Hint(entry.Key, names)}");
            else if (ValueReader.Number(entry.Value, $"the weight of '{entry.Key}'", keys.Problems, 0) is { } weight)
                sections.Add(new(entry.Key, weight));
        }

        return sections.ToImmutable();
    }

    /// <summary>The standard of this name; null with a problem where the pack has none.</summary>
    internal static Standard? Known(string id, SourcePosition at, Pack pack, YamlProblems problems)
    {
        if (pack.Find(id) is { } standard)
            return standard;
        string near = Nearest.Of(id, pack.Standards.Select(s => s.Id.Value)) is { } word ? $" Did you mean '{word}'?" : "";
        problems.Add(at, $"'{id}' is no standard of the pack '{pack.Id}'.{near}");
        return null;
    }

    private static ProfileReading Refused(YamlProblems problems) =>
        new(null, [.. problems.InOrder().Select(p => new PackProblem(p.At, p.Message))]);
}
