namespace CallQa.Scoring.Matching.Things;

/// <summary>How a name is given.</summary>
/// <param name="Words">Folded words with X where the name stands: at the start, the end or inside.</param>
/// <param name="Strong">True where whatever stands there is a name; else it must be a known first name or be written with a capital.</param>
/// <param name="OfOther">True where the speaker names the other side.</param>
/// <param name="Vocative">True for a mere form of address, which counts only with a known first name and not in the agent's first utterance, where a name behind a greeting is the agent's own.</param>
internal sealed record NamePattern(string[] Words, bool Strong, bool OfOther, bool Vocative = false)
{
    private static readonly string[] RussianBeforeName =
        ["здравствуйте", "день", "утро", "вечер", "хорошо", "да", "так", "конечно", "понимаю", "понял", "поняла", "извините", "простите", "пожалуйста"];

    private static readonly string[] SwedishBeforeName = ["hej", "okej", "ja", "bra", "absolut", "förlåt", "visst", "javisst", "då", "morgon"];

    private static readonly string[] EnglishBeforeName =
        ["hello", "hi", "hiya", "hey", "okay", "right", "sorry", "morning", "afternoon", "evening", "sure", "yes", "well", "bye", "goodbye", "lovely", "great", "that"];

    private static readonly NamePattern[] Russian =
    [
        Self("меня зовут X"), Self("зовут меня X"), Self("меня X зовут"), Self("мое имя X"), Self("зовите меня X"), Self("с вами говорит X"), Self("вас беспокоит X", strong: false),
        Self("беспокоит X", strong: false), Self("это X", strong: false), Self("имя X", strong: false), Self("X слушаю", strong: false), Self("X слушает", strong: false),
        Self("X на связи", strong: false), Self("оператор X", strong: false), Self("специалист X", strong: false), Self("X из", strong: false),
        Other("вас зовут X", strong: false), Other("X приветствую", strong: false), Other("могу услышать X", strong: false), Other("говорю с X", strong: false), Other("приятно X", strong: false),
        Other("спасибо X", strong: false), Other("уважаемый X"), Other("уважаемая X"), Other("господин X"), Other("госпожа X"),
        .. RussianBeforeName.Select(Address),
    ];

    private static readonly NamePattern[] Swedish =
    [
        Self("jag heter X"), Self("X heter jag"), Self("mitt namn är X"), Self("namnet är X"), Self("du pratar med X"), Self("du talar med X"), Self("det är X", strong: false),
        Self("X här", strong: false), Self("här är X", strong: false), Self("X från", strong: false),
        Other("pratar jag med X"), Other("talar jag med X"), Other("är det X", strong: false), Other("herr X"), Other("fru X"), Other("tack X", strong: false),
        .. SwedishBeforeName.Select(Address),
    ];

    private static readonly NamePattern[] English =
    [
        Self("my name is X"), Self("my name's X"), Self("name's X"), Self("you're speaking with X"), Self("you're speaking to X"), Self("you are speaking with X"), Self("you're through to X"),
        Self("call me X"), Self("name is X", strong: false), Self("this is X", strong: false), Self("it's X", strong: false), Self("i'm X", strong: false), Self("i am X", strong: false),
        Self("X speaking", strong: false), Self("X here", strong: false), Self("X calling", strong: false), Self("X from", strong: false),
        Other("am i speaking with X"), Other("am i speaking to X"), Other("am i talking to X"), Other("is this X", strong: false), Other("speak to X", strong: false), Other("speak with X", strong: false),
        Other("mr X"), Other("mrs X"), Other("ms X"), Other("miss X", strong: false), Other("thank you X", strong: false), Other("thanks X", strong: false),
        .. EnglishBeforeName.Select(Address),
    ];

    /// <summary>The patterns of a language.</summary>
    public static NamePattern[] For(Language language) => language switch
    {
        Language.Russian => Russian,
        Language.Swedish => Swedish,
        Language.English => English,
        _ => [],
    };

    /// <summary>True where the agent asks for the customer's name.</summary>
    public static bool Asks(string utterance, Language language)
    {
        string[] questions = language switch
        {
            Language.Russian => ["к вам обращаться", "вас зовут", "ваше имя", "представьтесь", "имя и отчество", "имя отчество", "фамилия имя", "ваша фамилия", "ваши фамилию"],
            Language.Swedish => ["vad heter du", "ditt namn", "namn och", "vem pratar jag med", "vem talar jag med", "heter du"],
            Language.English => ["your name", "your full name", "who am i speaking", "who i'm speaking", "name please", "whom am i"],
            _ => [],
        };
        return Array.Exists(questions, question => utterance.Contains(question, StringComparison.Ordinal));
    }

    private static NamePattern Self(string words, bool strong = true) => new(words.Split(' '), strong, OfOther: false);

    private static NamePattern Address(string word) => new([word, "X"], Strong: false, OfOther: true, Vocative: true);

    private static NamePattern Other(string words, bool strong = true) => new(words.Split(' '), strong, OfOther: true);
}
