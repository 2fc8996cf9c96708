using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;
using BenchmarkDotNet.Attributes;
using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Jobs;
using BenchmarkDotNet.Running;
using BenchmarkDotNet.Toolchains.InProcess.Emit;
using CallQa.Scoring.Matching;

namespace CallQa.Benchmarks;

/// <summary>
/// The phrase matcher against a loop of .NET regular expressions, one a phrase, over whole calls. The phrases are runs of
/// one to three words in exact form, taken from the texts at even distances, so that both must find the same; equal hit counts,
/// utterance by utterance, are asserted before anything is timed. Texts: the folder of transcripts in CALLQA_BENCH_CALLS,
/// else samples/reference.
/// </summary>
[MemoryDiagnoser]
public class MatcherBenchmark
{
    private const string Inside = @"\p{L}\p{Nd}\p{M}$€£₽%";

    private List<Tokens> _tokens = [];
    private (Utterance Utterance, Language Language)[] _texts = [];
    private PhraseMatcher _matcher = PhraseSet.Compile([], Lexicon.Empty);
    private Dictionary<Language, Regex[]> _regexes = [];
    private readonly List<PhraseHit> _hits = [];

    [Params(300, 3000)]
    public int Phrases { get; set; }

    /// <summary>Runs it in process: assemblies carry other names than their projects, which the out-of-process toolchain cannot follow.</summary>
    public static int Run()
    {
        ManualConfig config = ManualConfig.Create(DefaultConfig.Instance)
            .AddJob(Job.ShortRun.WithToolchain(InProcessEmitToolchain.Instance))
            .WithArtifactsPath(Path.Combine("artifacts", "benchmarks"));
        return BenchmarkRunner.Run<MatcherBenchmark>(config).Reports.All(report => report.Success) ? 0 : 1;
    }

    [GlobalSetup]
    public void Setup()
    {
        // Accents are folded by the matcher alone (gelén, gelen); the regular expressions would need a class for each letter.
        _texts = [.. Read(Folder()).Where(text => text.Utterance.Text.IndexOfAny(['é', 'è', 'à', 'á', 'ü', 'ó', 'ñ', 'ç', 'ê', 'É']) < 0)];
        _tokens = [.. _texts.Select(text => Tokens.Of(text.Utterance, text.Language))];
        (Language Language, string Text)[] phrases = [.. Choose()];
        _matcher = PhraseSet.Compile(
            phrases.Select((phrase, i) => new PhraseEntry(i, 0, phrase.Language, Phrase.Parse("=" + phrase.Text.Replace(" ", " =", StringComparison.Ordinal)).Phrase!)),
            Lexicon.Empty);
        _regexes = phrases.GroupBy(phrase => phrase.Language).ToDictionary(group => group.Key, group => group.Select(phrase => Pattern(phrase.Text)).ToArray());
        int total = 0;
        foreach ((Utterance utterance, Language language) in _texts)
        {
            int wanted = RegexHits(utterance, language);
            int found = MatcherHits(Tokens.Of(utterance, language));
            if (wanted != found)
                throw new InvalidOperationException($"Regex finds {wanted}, the matcher {found} in: {utterance.Text}");
            total += found;
        }

        Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"// {_texts.Length} utterances, {_texts.Sum(text => text.Utterance.Text.Length)} characters, {phrases.Length} phrases, {total} hits, equal in every utterance"));
    }

    [Benchmark(Baseline = true, Description = "loop of .NET Regex, IgnoreCase")]
    public int Regexes() => _texts.Sum(text => RegexHits(text.Utterance, text.Language));

    [Benchmark(Description = "matcher, from text")]
    public int Matcher() => _texts.Sum(text => MatcherHits(Tokens.Of(text.Utterance, text.Language)));

    [Benchmark(Description = "matcher, words already cut")]
    public int MatcherOnWords() => _tokens.Sum(MatcherHits);

    private int MatcherHits(Tokens tokens)
    {
        _hits.Clear();
        _matcher.Match(tokens, _hits);
        return _hits.Count;
    }

    private int RegexHits(Utterance utterance, Language language) =>
        _regexes.TryGetValue(language, out Regex[]? regexes) ? regexes.Sum(regex => regex.Count(utterance.Text)) : 0;

    /// <summary>Runs of plain words in the order in which they first appear, thinned out evenly.</summary>
    private IEnumerable<(Language Language, string Text)> Choose()
    {
        List<(Language Language, string Text)> all = [];
        HashSet<(Language, string)> seen = [];
        foreach (Tokens tokens in _tokens)
        {
            for (int i = 0; i < tokens.Count; i++)
            {
                for (int end = i + 1; end <= Math.Min(tokens.Count, i + 3); end++)
                {
                    string[] words = [.. Enumerable.Range(i, end - i).Select(word => tokens.Form(word).ToString())];
                    if (words.All(word => word.All(char.IsLetter)) && seen.Add((tokens.Language, string.Join(' ', words))))
                        all.Add((tokens.Language, string.Join(' ', words)));
                }
            }
        }

        double step = Math.Max(1, all.Count / (double)Phrases);
        return Enumerable.Range(0, Math.Min(Phrases, all.Count)).Select(i => all[(int)(i * step)]);
    }

    private static Regex Pattern(string phrase)
    {
        string between = $"[^{Inside}<]+";
        string words = string.Join(between, phrase.Split(' ').Select(word => Regex.Escape(word).Replace("е", "[её]", StringComparison.Ordinal)));
        return new Regex($@"(?<![{Inside}<]|\p{{L}}['’]){words}(?![{Inside}]|['’]\p{{L}})", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, TimeSpan.FromMinutes(1));
    }

    private static string Folder()
    {
        if (Environment.GetEnvironmentVariable("CALLQA_BENCH_CALLS") is { Length: > 0 } given)
            return given;
        for (DirectoryInfo? folder = new(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "CallQa.sln")))
                return Path.Combine(folder.FullName, "samples", "reference");
        }

        throw new InvalidOperationException("Neither CALLQA_BENCH_CALLS nor the project's samples/reference were found.");
    }

    private static IEnumerable<(Utterance Utterance, Language Language)> Read(string folder)
    {
        foreach (string file in Directory.EnumerateFiles(folder, "*.json", SearchOption.AllDirectories).Order(StringComparer.Ordinal))
        {
            using var json = JsonDocument.Parse(File.ReadAllBytes(file));
            if (!json.RootElement.TryGetProperty("utterances", out JsonElement utterances))
                continue;
            if (!Codes.TryParse(json.RootElement.GetProperty("call").GetProperty("language").GetString()!, out Language language))
                continue;
            foreach (JsonElement utterance in utterances.EnumerateArray())
                yield return (new Utterance(Speaker.Agent, new TimeRange(0, 1000), utterance.GetProperty("text").GetString()!), language);
        }
    }
}
