using System.Collections.Immutable;

namespace CallQa.Ingest;

/// <summary>What the company's side says, as <see cref="PlainText"/>; phrases that recognition seldom misses.</summary>
internal static class AgentPhrases
{
    /// <summary>What only somebody says who speaks for a company.</summary>
    public static readonly ImmutableArray<string> Company =
    [
        "чем могу", "чем я могу", "могу помочь", "могу быть полез", "чем вам помочь", "компания",
        "подскажите пожалуйста", "спасибо что подождали", "как могу к вам обращаться", "как я могу к вам обращаться", "номер заказа назовите", "назовите номер",
        "оставайтесь на линии",
        "hur kan jag hjälpa", "vad kan jag hjälpa", "kan jag hjälpa", "kan jag göra för dig", "tack för att du väntade",
        "kundtjänst", "ditt kundnummer", "ditt ordernummer",
        "how can i help", "how may i help", "can i help you", "can i do for you", "help you today", "thanks for holding",
        "thank you for holding", "speaking how", "speaking what", "order number please", "may i have your", "can i take your", "could i take your",
    ];

    /// <summary>What somebody says who answers for a company; in a call that the company makes it is no sign, because customers answer and thank too.</summary>
    public static readonly ImmutableArray<string> Answering =
    [
        "слушаю вас", "вас приветств", "приветствует вас", "спасибо за звонок",
        "tack för att du ringer", "tack för att du ringde", "välkommen till",
        "thank you for calling", "thanks for calling", "welcome to",
    ];

    /// <summary>What asks who the customer is and moves the case on; customers say it now and then.</summary>
    public static readonly ImmutableArray<string> Questions =
    [
        "ваше имя", "как вас зовут", "вам обращаться", "номер договора", "номер заказа", "назовите", "уточните", "продиктуйте", "дату рождения", "на чье имя",
        "подскажите", "скажите пожалуйста", "я вижу", "вам удобн", "правильно понимаю", "одну минут", "благодарю", "вам помочь",
        "ditt namn", "personnummer", "vad heter du", "din adress", "din e post", "ditt telefonnummer", "pratar med", "vill du", "kan du bekräfta",
        "passar det", "stämmer det", "har du", "ett ögonblick",
        "your name", "your account", "your order", "your date of birth", "your address", "your postcode", "your email", "confirm your", "your number",
        "bear with me", "is that right", "would you like", "let me check", "ill check", "i can see",
    ];
}
