using CallQa.Redaction;
using CallQa.Redaction.Detectors;

namespace CallQa.Unit.Redaction.Planted;

/// <summary>Makes calls in which somebody gives a card or a telephone, written or spoken, in one go or in pieces. The same seed gives the same calls.</summary>
internal static class PlantedCalls
{
    private static readonly (string Card, string Phone, string Nothing)[] Questions =
    [
        ("Продиктуйте, пожалуйста, номер карты.", "Оставьте, пожалуйста, ваш телефон.", "Слушаю вас внимательно, говорите."),
        ("Kan du läsa upp kortnumret, tack?", "Vilket telefonnummer når jag dig på?", "Jag lyssnar, berätta bara."),
        ("Could you read me the card number, please?", "What's the best phone number for you?", "I'm listening, please go ahead now."),
    ];

    private static readonly string[][] Before = [["", "Да, ", "Вот, пишите: "], ["", "Ja, ", "Skriv så här: "], ["", "Yes, ", "Right, it's "]];

    private static readonly string[][] Yes = [["ага", "да", "так, дальше", "записываю"], ["mm", "ja", "ja, sen", "jag skriver"], ["uh-huh", "yes", "okay, go on", "right"]];

    /// <summary>A planted call: what is in it, how it was given, and the customer's utterances that hold it.</summary>
    public sealed record Planted(PersonalDataKind Kind, string Form, Transcript Call, string Digits);

    /// <summary>Calls in all languages, kinds and forms in turn.</summary>
    public static IEnumerable<Planted> Make(int count, int seed)
    {
        var random = new Random(seed);
        string[] forms = ["written", "spoken", "pieces"];
        Language[] languages = [Language.Russian, Language.Swedish, Language.English];
        PersonalDataKind[] kinds = [PersonalDataKind.Card, PersonalDataKind.Phone];
        for (int i = 0; i < count; i++)
            yield return Make(languages[i % 3], kinds[i / 3 % 2], forms[i / 6 % 3], random);
    }

    private static Planted Make(Language language, PersonalDataKind kind, string form, Random random)
    {
        string digits = kind == PersonalDataKind.Card ? Card(random) : Phone(language, random);
        int size = kind == PersonalDataKind.Card ? (random.Next(2) == 0 ? 4 : 2) : 3;
        var dictated = new DictatedNumber(language, random);
        List<string> groups = string.Equals(form, "written", StringComparison.Ordinal)
            ? [.. digits.Chunk(size).Select(c => new string(c))]
            : dictated.Groups(digits, size);
        (string card, string phone, string nothing) = Questions[(int)language - 1];
        bool asked = random.Next(3) > 0;
        string question = !asked ? nothing : kind == PersonalDataKind.Card ? card : phone;
        string before = Before[(int)language - 1][random.Next(3)];
        var said = new List<(Speaker, string)> { (Speaker.Agent, question) };
        if (string.Equals(form, "pieces", StringComparison.Ordinal))
        {
            int cut = random.Next(1, groups.Count);
            said.Add((Speaker.Customer, before + dictated.Join(groups.Take(cut))));
            said.Add((Speaker.Agent, Yes[(int)language - 1][random.Next(4)]));
            said.Add((Speaker.Customer, dictated.Join(groups.Skip(cut))));
        }
        else
        {
            string separator = random.Next(4) switch { 0 => "-", 1 => "", 2 => ", ", _ => " " };
            said.Add((Speaker.Customer, before + (string.Equals(form, "written", StringComparison.Ordinal) ? string.Join(separator, groups) : dictated.Join(groups))));
        }

        return new Planted(kind, form, SomeCall.Of(language, [.. said]), digits);
    }

    private static string Card(Random random)
    {
        string digits = "2345"[random.Next(4)] + Digits(14, random);
        return digits + "0123456789".First(check => Luhn.Passes(digits + check));
    }

    private static string Phone(Language language, Random random) => language switch
    {
        Language.Russian => "89" + Digits(9, random),
        Language.Swedish => "07" + "0236"[random.Next(4)] + Digits(7, random),
        _ => "07700900" + Digits(3, random),
    };

    private static string Digits(int count, Random random) => string.Concat(Enumerable.Range(0, count).Select(_ => random.Next(10)));
}
