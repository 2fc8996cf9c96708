using System.Collections.Immutable;

namespace CallQa.Ingest;

/// <summary>What customers say of themselves and their case, as <see cref="PlainText"/>.</summary>
internal static class CallerPhrases
{
    public static readonly ImmutableArray<string> All =
    [
        "у меня", "мне нужно", "мне надо", "я хочу", "я хотел", "хочу узнать", "мне пришл", "я звоню", "звоню по", "не работает", "я заказ", "мне привезли", "я вам звон",
        "jag har", "jag skulle vilja", "jag vill", "jag undrar", "jag beställde", "jag fick", "jag ringer angående", "jag ringer för", "min ", "mitt ", "mina ",
        "my ", "i want", "id like to", "ive got", "i was", "i ordered", "im calling about", "im ringing", "i bought", "i didnt", "i booked",
    ];
}
