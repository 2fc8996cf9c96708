using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using CallQa.Ingest;
using Xunit;

namespace CallQa.Unit.Ingest;

/// <summary>
/// Damaged files of every format: a transcript or a typed problem comes of each, never an exception. The seeds are fixed;
/// FUZZ_INPUTS asks for more inputs than the usual 100,000 over all fixtures.
/// </summary>
public class ForeignFuzzTests
{
    private static readonly int Inputs = int.TryParse(Environment.GetEnvironmentVariable("FUZZ_INPUTS"), NumberStyles.None, CultureInfo.InvariantCulture, out int more)
        ? more
        : 100_000;

    private static readonly string[] Errors = ["empty", "damaged-transcript", "unsupported", "missing-field", "bad-value", "times"];

    // What may stand for a JSON value, or, taken as text, for anything.
    private static readonly ImmutableArray<string> Values =
    [
        "null", "true", "{}", "[]", "[null]", "[[]]", "\"\"", "\"x\"", "\"\\ud800\"", "\"0\"", "\"-1\"", "\"1.5s\"", "\"PT\"", "\"PT9999999999H\"", "\"NaN\"", "\"1e999\"",
        "\"00:00:01,5\"", "\"99:99:99:99\"", "-1", "0", "0.5", "3", "99", "86400001", "1e308", "-1e308", "99999999999999999999999", "1.0000000001", "\"agent\"", "\"ru-RU\"",
        "\"a b c d e f g h\"", "{\"x\":1}", "\"\\u0000\"",
    ];

    private static readonly Regex Token = new(
        @"""(\\.|[^""\\])*""(?!\s*:)|-?\d[\d.]*|true|false|null|-->",
        RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant,
        TimeSpan.FromMinutes(1));

    public static TheoryData<string> Fixtures() => [.. ForeignFixtures.Names];

    [Theory]
    [MemberData(nameof(Fixtures))]
    public void A_damaged_file_is_read_or_is_a_typed_problem(string name)
    {
        var random = new Random(ForeignFixtures.Names.IndexOf(name) + 1);
        string text = ForeignFixtures.Text(name);
        byte[] bytes = ForeignFixtures.Bytes(name);
        Match[] tokens = [.. Token.Matches(text).Cast<Match>()];
        int problems = 0, count = (Inputs / ForeignFixtures.Names.Length) + 1;
        for (int i = 0; i < count; i++)
        {
            byte[] damaged = random.Next(3) == 0 ? OtherBytes(bytes, random) : Encoding.UTF8.GetBytes(OtherTokens(text, tokens, random));
            try
            {
                problems += IsProblem(damaged) ? 1 : 0;
            }
            catch (Exception e) when (e is not Xunit.Sdk.XunitException)
            {
                Assert.Fail($"Input {i} of {name}: {e.GetType().Name} for {Convert.ToBase64String(damaged)}\n{e.StackTrace}");
            }
        }

        // Neither all nor none: the mutations reach behind the sniffing, and do harm.
        Assert.InRange(problems, count / 20, count - (count / 20));
    }

    private static bool IsProblem(byte[] damaged)
    {
        (ForeignCall? call, string format, IngestProblem? problem) = ForeignReader.Read(damaged, "x");
        Assert.True(call is null != problem is null, "Exactly one of the two is set.");
        if (call is not null)
        {
            string shown = ForeignFixtures.Shown(call, format);
            Assert.NotEmpty(shown);
            return false;
        }

        Assert.Contains(problem!.Error, Errors);
        Assert.Equal("transcript", problem.Stage);
        Assert.EndsWith(".", problem.Found, StringComparison.Ordinal);
        return true;
    }

    private static string OtherTokens(string text, Match[] tokens, Random random)
    {
        for (int times = random.Next(1, 3); times > 0; times--)
        {
            Match token = tokens[random.Next(tokens.Length)];
            if (token.Index + token.Length > text.Length)
                continue;
            string with = random.Next(4) == 0 ? tokens[random.Next(tokens.Length)].Value : Values[random.Next(Values.Length)];
            text = string.Concat(text.AsSpan(0, token.Index), with, text.AsSpan(token.Index + token.Length));
        }

        return text;
    }

    private static byte[] OtherBytes(byte[] bytes, Random random)
    {
        int at = random.Next(bytes.Length), length = random.Next(1, Math.Min(40, bytes.Length - at + 1));
        switch (random.Next(4))
        {
            case 0:
                byte[] changed = [.. bytes];
                changed[at] = (byte)random.Next(256);
                return changed;
            case 1:
                return [.. bytes[..at], .. bytes[(at + length)..]];
            case 2:
                return [.. bytes[..at], .. bytes[at..(at + length)], .. bytes[at..]];
            default:
                return bytes[..at];
        }
    }
}
