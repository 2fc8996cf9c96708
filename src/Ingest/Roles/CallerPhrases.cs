using System.Collections.Immutable;

namespace CallQa.Ingest;

/// <summary>What callers say of themselves and their case, as <see cref="PlainText"/>.</summary>
internal static class CallerPhrases
{
    /// <summary>Their own things and what they want.</summary>
    public static readonly ImmutableArray<string> Case =
    [
        "у меня", "мне нужно", "мне надо", "я хочу", "я хотел", "хочу узнать", "мне пришл", "не работает", "я заказ", "мне привезли", "я вам звон",
        "jag har", "jag skulle vilja", "jag vill", "jag undrar", "jag beställde", "jag fick", "min ", "mitt ", "mina ",
        "my ", "i want", "id like to", "ive got", "i was", "i ordered", "i bought", "i didnt", "i booked",
    ];

    /// <summary>Why somebody calls: in a call that the company makes that is the agent.</summary>
    public static readonly ImmutableArray<string> Calling =
    [
        "я звоню", "звоню по", "jag ringer angående", "jag ringer för", "im calling about", "im calling because", "im calling to", "im ringing", "im phoning",
    ];
}
