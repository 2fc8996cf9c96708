using System.Collections.Immutable;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using CallQa.Redaction.Detectors;
using CallQa.Redaction.Detectors.Expiry;
using CallQa.Redaction.Detectors.Persons;
using CallQa.Redaction.Passages;
using CallQa.Redaction.Replacement;

namespace CallQa.Redaction;

/// <summary>
/// Replaces personal data of a call by placeholders before anything is stored. The same call gives the same result, in any
/// locale; redacting again what was redacted changes nothing. Thread safe.
/// </summary>
public sealed class Redactor
{
    /// <summary>Raised when the code finds other things than before; changes of the tables show in the fingerprint of themselves.</summary>
    private const int Version = 3;

    /// <summary>What a find changes (a label further away comes into reach) settles in two or three rounds.</summary>
    private const int MostRounds = 8;

    private readonly ImmutableArray<IDetector> _detectors;
    private readonly string _kinds;

    private Redactor(RedactionSettings settings)
    {
        _detectors = [.. settings.Kinds.Select(Detector)];
        _kinds = string.Join(',', settings.Kinds.Select(k => k.Code()).Order(StringComparer.Ordinal));
        Fingerprint = FingerprintOf(_kinds);
    }

    /// <summary>Names all that the result depends on besides the call: the kinds that are on, and the versions of code, tables and numbering plans.</summary>
    public string Fingerprint { get; }

    /// <summary>A redactor for the kinds that are on.</summary>
    public static Redactor Create(RedactionSettings settings)
    {
        ArgumentNullException.ThrowIfNull(settings);
        return new Redactor(settings);
    }

    /// <summary>The call with personal data replaced in utterances, words, own facts, customer's key and notes.</summary>
    /// <remarks>
    /// A customer's key that is personal data of a kind that is on is left out (a placeholder would make one customer of
    /// many) and that is noted. The path stays, since the recording is found by it; personal data in it is noted.
    /// </remarks>
    public RedactedTranscript Redact(Transcript call)
    {
        ArgumentNullException.ThrowIfNull(call);
        Language language = call.Call.Language;
        var notes = call.Notes.Select(note => Redact(note, "", language)).ToList();
        bool keyIsPersonal = IsPersonal(call.Call.Customer, "customer", language);
        if (keyIsPersonal)
            Note(notes, "The customer's key holds personal data and was left out; without a key, this call is not linked to the customer's others.");
        if (call.Call.Own.Keys.Any(name => IsPersonal(name, "", language)))
            Note(notes, "The name of a fact holds personal data; the fact was left out.");
        if (IsPersonal(call.Origin.Path, "recording", language))
            Note(notes, "The recording's name holds personal data; it is kept, as the recording is found by it. Name recordings by call.");
        CallFacts facts = call.Call with
        {
            Customer = keyIsPersonal ? "" : call.Call.Customer,
            Own = call.Call.Own.Where(fact => !IsPersonal(fact.Key, "", language)).ToImmutableSortedDictionary(
                fact => fact.Key,
                fact => Redact(fact.Value, fact.Key, language),
                StringComparer.Ordinal),
        };
        return new RedactedTranscript(facts, call.Origin, Redact(call.Utterances, language), call.Events, [.. notes], _kinds);
    }

    /// <summary>A text that stands alone, such as a person's note on a call, with personal data replaced.</summary>
    /// <param name="text">The text.</param>
    /// <param name="language">The language of the call that it is about.</param>
    public string Redact(string text, Language language)
    {
        ArgumentNullException.ThrowIfNull(text);
        return Redact(text, "", language);
    }

    private ImmutableArray<Utterance> Redact(ImmutableArray<Utterance> utterances, Language language)
    {
        for (int round = 0; round < MostRounds; round++)
        {
            var spans = new SortedDictionary<int, List<Detection>>();
            foreach (Passage passage in PassageReader.Read(utterances, language))
            {
                foreach ((int utterance, Detection span) in Spans(passage))
                {
                    if (!spans.TryGetValue(utterance, out List<Detection>? list))
                        spans.Add(utterance, list = []);
                    list.Add(span);
                }
            }

            if (spans.Count == 0)
                break;
            ImmutableArray<Utterance>.Builder rewritten = utterances.ToBuilder();
            foreach ((int utterance, List<Detection> list) in spans)
                rewritten[utterance] = UtteranceRewriter.Rewrite(utterances[utterance], list);
            utterances = rewritten.ToImmutable();
        }

        return utterances;
    }

    private string Redact(string text, string lead, Language language)
    {
        for (int round = 0; round < MostRounds; round++)
        {
            Detection[] spans = [.. Spans(Passage.Alone(text, lead, language)).Select(s => s.Span)];
            if (spans.Length == 0)
                break;
            text = new TextRewriter(text, spans).Text;
        }

        return text;
    }

    private IEnumerable<(int Utterance, Detection Span)> Spans(Passage passage)
    {
        var found = new List<Detection>();
        foreach (IDetector detector in _detectors)
            detector.Find(passage, found);
        return PassageSpans.Split(passage, found);
    }

    private bool IsPersonal(string text, string lead, Language language) => Spans(Passage.Alone(text, lead, language)).Any();

    private static void Note(List<string> notes, string note)
    {
        if (!notes.Contains(note, StringComparer.Ordinal))
            notes.Add(note);
    }

    private static IDetector Detector(PersonalDataKind kind) => kind switch
    {
        PersonalDataKind.Account => new NamedNumberDetector(kind, shortest: 5, near: 140, IdentityNumbers.IsAccount),
        PersonalDataKind.Personnummer => new NamedNumberDetector(kind, shortest: 4, near: 100, IdentityNumbers.IsPersonnummer),
        PersonalDataKind.Snils => new NamedNumberDetector(kind, shortest: 9, near: 140, IdentityNumbers.IsSnils),
        PersonalDataKind.Inn => new NamedNumberDetector(kind, shortest: 9, near: 140, IdentityNumbers.IsInn),
        PersonalDataKind.Passport => new NamedNumberDetector(kind, shortest: 6, near: 140, (_, _) => false),
        PersonalDataKind.Card => new CardDetector(),
        PersonalDataKind.Cvv => new CvvDetector(),
        PersonalDataKind.Expiry => new ExpiryDetector(),
        PersonalDataKind.Email => new EmailDetector(),
        PersonalDataKind.Phone => new PhoneDetector(),
        PersonalDataKind.Address => new AddressDetector(),
        PersonalDataKind.Name => new FullNameDetector(),
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "No detector finds this kind."),
    };

    private static string FingerprintOf(string kinds)
    {
        string tables = string.Concat(DataTable.Names.Select(DataTable.Text));
        string hash = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(tables)))[..12];
        Version? plans = typeof(PhoneNumbers.PhoneNumberUtil).Assembly.GetName().Version;
        return string.Create(CultureInfo.InvariantCulture, $"redaction {Version}; tables {hash}; numbering plans {plans}; {kinds}");
    }
}
