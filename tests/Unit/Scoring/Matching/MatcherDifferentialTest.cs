using CallQa.Scoring.Matching;
using CsCheck;
using Xunit;

namespace CallQa.Unit.Scoring.Matching;

public class MatcherDifferentialTest
{
    private static readonly Gen<string> Word = OneOf("pay", "paid", "bill", "bills", "not", "a", "b", "look", "sorry", "twenty", "friday");
    private static readonly Gen<string> Marked = Gen.Select(Word, Gen.Int[0, 9], (word, mark) => mark switch
    {
        0 => "=" + word,
        1 => word[..1] + "*",
        2 => "*" + word[^1..],
        3 => word + "~",
        4 => "<imperative>",
        5 => "<sorry>",
        6 => "<time>",
        7 => "<number>",
        _ => word,
    });

    private static readonly Gen<string> Atom = Gen.Select(Marked, Marked, Marked, Gen.Int[0, 11], (x, y, z, form) => form switch
    {
        0 => $"{x}|{y}",
        1 => $"({x} {y}|{z})",
        2 => $"({x} {y}?|{z} ...2 {x})",
        3 => $"^{x}",
        4 => $"{x}$",
        5 => $"({x}|{y})? {z}",
        _ => x,
    });

    private static readonly Gen<string> PhraseText = Gen.Select(Atom, Atom, Atom, Marked, Gen.Int[0, 11], (x, y, z, n, form) => form switch
    {
        0 => $"{x} ... {y}",
        1 => $"{x} ...2 {y} ...1 {z}",
        2 => $"!{n} {x}",
        3 => $"{x} {y} !{n}",
        4 => $"!({n}|{n} b) {x} {y} !(a {n}|b)",
        5 => $"{x} ({y})? {z}",
        6 => x,
        _ => $"{x} {y}",
    });

    private static readonly Gen<string> Said = Gen.Select(Word, OneOf(" ", " ", " ", " ", ", ", ". ", "-"), (word, gap) => word + gap)
        .Array[0, 14].Select(words => string.Concat(words));

    private static Gen<string> OneOf(params string[] values) => Gen.Int[0, values.Length - 1].Select(i => values[i]);

    [Fact]
    public void Fast_and_naive_matchers_find_equal_hits()
    {
        Gen.Select(PhraseText.Array[1, 6], Said.Array[1, 4]).Each(
            sample =>
            {
                (string[] phrases, string[] texts) = sample;
                // A gap beside what may be missing is refused by the parser; the rest must compile.
                PhraseEntry[] entries = [.. phrases.Select(Phrase.Parse).Where(parse => parse.Phrase is not null)
                    .Select((parse, index) => new PhraseEntry(index / 2, index, Language.English, parse.Phrase!))];
                PhraseMatcher matcher = PhraseSet.Compile(entries, MatchingTexts.Lexicon);
                var oracle = new NaiveMatcher(entries, MatchingTexts.Lexicon);
                foreach (string text in texts)
                {
                    Tokens tokens = Tokens.Of(MatchingTexts.Said(text), Language.English);
                    List<PhraseHit> hits = [];
                    matcher.Match(tokens, hits);
                    Assert.Equal(oracle.Match(tokens), hits);
                    Assert.True(hits.Count == 0 || matcher.MayHold(text), text);
                }
            },
            count: 5_000,
            seed: "0002Q7QKvRn4");
    }

    [Fact]
    public void Distances_within_a_limit_are_those_of_the_definition()
    {
        Gen<string> word = Gen.Char["abc"].Array[0, 9].Select(letters => new string(letters));
        Gen.Select(word, word, Gen.Int[0, 3]).Each(pair =>
            Assert.Equal(Math.Min(pair.Item3 + 1, NaiveMatcher.Distance(pair.Item1, pair.Item2)), EditDistance.Within(pair.Item3, pair.Item1, pair.Item2)), count: 20_000, seed: "0002Q7QKvRn4");
    }

    [Fact]
    public void Several_threads_find_what_one_finds()
    {
        PhraseEntry[] entries = [.. "счет жаловаться просить|подождать рекоменд* договор~ <number> <time>".Split(' ')
            .Select((text, index) => new PhraseEntry(index, 0, Language.Russian, MatchingTexts.Parsed(text)))];
        string[] texts = [.. Enumerable.Range(0, 400).Select(i => $"счета{i} прошу договоры подождите через {i} дней жаловался рекомендуем догавора слово{i % 7}")];
        string[] alone = Hits(PhraseSet.Compile(entries, Lexicon.Empty), texts, threads: 1);
        string[] together = Hits(PhraseSet.Compile(entries, Lexicon.Empty), texts, threads: 4);
        Assert.Equal(alone, together);
        Assert.Contains(alone, hits => hits.Length > 20);
    }

    private static string[] Hits(PhraseMatcher matcher, string[] texts, int threads)
    {
        var found = new string[texts.Length];
        Parallel.For(0, texts.Length, new ParallelOptions { MaxDegreeOfParallelism = threads }, i =>
        {
            List<PhraseHit> hits = [];
            matcher.Match(Tokens.Of(MatchingTexts.Said(texts[i]), Language.Russian), hits);
            found[i] = string.Join(' ', hits);
        });
        return found;
    }
}
