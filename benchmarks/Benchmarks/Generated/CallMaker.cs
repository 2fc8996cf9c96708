using System.Collections.Immutable;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using CallQa.Dataset.Rows;
using CallQa.Runs;
using CallQa.Scoring.Packs;

namespace CallQa.Benchmarks.Generated;

/// <summary>Makes the rows of one call at a time, of the day and its number alone. Thread safe.</summary>
/// <param name="pack">Whose standards the findings are of.</param>
/// <param name="packFolder">Where its training utterances lie.</param>
/// <param name="acts">Names of the acts of the model.</param>
/// <param name="actsModel">SHA-256 of the model of acts, so that a re-score keeps the acts as those of any dataset.</param>
internal sealed class CallMaker(Pack pack, string packFolder, ImmutableArray<string> acts, string actsModel)
{
    public const string Run = "0123456789abcdef";
    private const int Agents = 400, Teams = 16;
    private static readonly Language[] Languages = [Language.Russian, Language.Russian, Language.Swedish, Language.English];

    private readonly FindingMaker _findings = new(pack);
    private readonly Dictionary<Language, (WordChain Agent, WordChain Customer)> _chains = Languages.Distinct().ToDictionary(
        l => l,
        l => (WordChain.Read(Training(packFolder, l), "agent"), WordChain.Read(Training(packFolder, l), "customer")));

    public CallRows Call(DateOnly day, int number)
    {
        var chance = new Random(HashCode(day.DayNumber, number));
        int agent = chance.Next(Agents), team = agent % Teams;
        Language language = Languages[team % Languages.Length];
        string id = string.Create(CultureInfo.InvariantCulture, $"{day:yyyyMMdd}-{chance.Next(1 << 24):x6}-{number:00000}");
        CallRow call = Row(chance, day, id, language, string.Create(CultureInfo.InvariantCulture, $"a{agent:000}"), string.Create(CultureInfo.InvariantCulture, $"team-{team:00}"));
        ImmutableArray<UtteranceRow> utterances = [.. Utterances(chance, id, language)];
        call.DurationS = utterances[^1].EndMs / 1000.0 + 1;
        call.SpeechS = utterances.Sum(u => u.EndMs - u.StartMs) / 1000.0;
        call.SilenceS = call.DurationS - call.SpeechS;
        call.AgentTalkS = utterances.Where(u => u.Speaker is "agent").Sum(u => u.EndMs - u.StartMs) / 1000.0;
        call.CustomerTalkS = call.SpeechS - call.AgentTalkS;
        ImmutableArray<FindingRow> findings = [.. _findings.Of(chance, call, utterances, skill: 0.55 + 0.4 * (agent * 37 % Agents) / Agents)];
        return new(day, call, utterances, [.. Extracts(chance, id, utterances)], findings, [.. _findings.Scorecard(call, findings)]);
    }

    private CallRow Row(Random chance, DateOnly day, string id, Language language, string agent, string team) => new()
    {
        CallId = id,
        AgentId = agent,
        Team = team,
        CustomerKey = string.Create(CultureInfo.InvariantCulture, $"c-{chance.Next(90_000):00000}"),
        StartedAt = day.ToDateTime(new TimeOnly(6, 0), DateTimeKind.Utc).AddMilliseconds(chance.Next(12 * 3_600_000)),
        UtcOffsetMin = language switch { Language.Russian => 180, Language.Swedish => 120, _ => 60 },
        Direction = chance.Next(5) == 0 ? "outbound" : "inbound",
        Queue = string.Create(CultureInfo.InvariantCulture, $"{language.Code()}-queue-{chance.Next(4)}"),
        Language = language.Code(),
        Facts = new(StringComparer.Ordinal) { ["csat"] = string.Create(CultureInfo.InvariantCulture, $"{chance.Next(1, 6)}") },
        Recording = string.Create(CultureInfo.InvariantCulture, $"{day:yyyy-MM-dd}/{id}.wav"),
        TranscriptOrigin = "recording",
        AudioSha256 = Sha(id, "audio"),
        Channels = 2,
        Recogniser = "base-q8_0",
        RecogniserSha256 = Sha("", "recogniser"),
        ActsModelSha256 = actsModel,
        OverlapS = chance.Next(60) / 10.0,
        InterruptionsByAgent = chance.Next(4),
        AsrConfidence = 0.6 + 0.4 * chance.NextDouble(),
        RoleConfidence = 0.9 + 0.1 * chance.NextDouble(),
        Redaction = "card,email,phone",
        WordsKey = Sha(id, "words"),
        ActsKey = StageKeys.Hash("acts", Sha(id, "words"), actsModel),
        FindingsKey = Sha(id, "findings"),
        RunId = Run,
    };

    private IEnumerable<UtteranceRow> Utterances(Random chance, string call, Language language)
    {
        long at = chance.Next(500, 3000);
        int count = chance.Next(10, 41);
        for (int i = 0; i < count; i++)
        {
            bool agent = i % 2 == 0;
            var text = new StringBuilder();
            var words = new List<WordRow>();
            long start = at;
            foreach (string word in (agent ? _chains[language].Agent : _chains[language].Customer).Words(chance, chance.Next(2, 25)))
            {
                if (text.Length > 0)
                    text.Append(' ');
                long length = 120 + word.Length * 45;
                words.Add(new() { CharStart = text.Length, CharLength = word.Length, StartMs = at, EndMs = at + length, Confidence = Math.Round(0.5 + 0.5 * chance.NextDouble(), 3) });
                text.Append(word);
                at += length + 40;
            }

            yield return new()
            {
                CallId = call, Index = i, Turn = i, Speaker = agent ? "agent" : "customer", Kind = i == 0 && chance.Next(20) == 0 ? "announcement" : "speech",
                StartMs = start, EndMs = at, Text = text.ToString(), Confidence = words.Average(w => w.Confidence!.Value), Words = words,
                Acts = [.. Enumerable.Range(0, chance.Next(6)).Select(_ => new ActRow { Act = acts[chance.Next(acts.Length)], Probability = Math.Round(0.05 + 0.95 * chance.NextDouble(), 3), StartMs = start, EndMs = at })],
            };
            at += chance.Next(200, 4000);
        }
    }

    private static IEnumerable<ExtractRow> Extracts(Random chance, string call, ImmutableArray<UtteranceRow> utterances)
    {
        string[] kinds = ["number", "number", "number", "time", "time", "name", "duration", "money", "date", "promise-call"];
        foreach (UtteranceRow u in utterances)
            if (chance.Next(3) == 0)
                yield return new()
                {
                    CallId = call, Utterance = u.Index, Kind = kinds[chance.Next(kinds.Length)], Value = chance.Next(1, 2000).ToString(CultureInfo.InvariantCulture), StartMs = u.StartMs, EndMs = u.EndMs,
                };
    }

    private static string Training(string packFolder, Language language) => Path.Combine(packFolder, "training", language.Code() + ".tsv");

    // Not System.HashCode, which differs from process to process.
    private static int HashCode(int day, int number) => unchecked(day * 1_000_003 + number * 7919);

    private static string Sha(string id, string what) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(id + what)));
}
