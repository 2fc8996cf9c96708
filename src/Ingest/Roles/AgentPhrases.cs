using System.Collections.Immutable;

namespace CallQa.Ingest;

/// <summary>What only the company's side says, as <see cref="PlainText"/>; a few phrases that recognition seldom misses.</summary>
internal static class AgentPhrases
{
    public static readonly ImmutableArray<string> All =
    [
        "чем могу", "чем я могу", "могу помочь", "могу быть полез", "слушаю вас", "вас приветств", "приветствует вас", "компания", "спасибо за звонок",
        "подскажите пожалуйста", "спасибо что подождали", "как могу к вам обращаться", "как я могу к вам обращаться", "номер заказа назовите", "назовите номер",
        "звоню вам из", "звоню из", "вас беспокоит", "оставайтесь на линии",
        "hur kan jag hjälpa", "vad kan jag hjälpa", "kan jag hjälpa", "tack för att du ringer", "tack för att du ringde", "tack för att du väntade",
        "kundtjänst", "välkommen till", "ditt kundnummer", "ditt ordernummer", "jag ringer från",
        "how can i help", "how may i help", "can i help you", "help you today", "thank you for calling", "thanks for calling", "thanks for holding",
        "thank you for holding", "welcome to", "calling from", "speaking how", "order number please", "may i have your", "can i take your", "could i take your",
    ];
}
