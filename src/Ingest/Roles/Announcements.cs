using System.Text.RegularExpressions;

namespace CallQa.Ingest;

/// <summary>
/// Tells a machine's voice by words that only queues and menus use. What agents say too ("please hold the line", "the
/// call is recorded") counts only where nobody introduces themselves in the same breath.
/// </summary>
internal static partial class Announcements
{
    /// <summary>True where the text is plainly a recorded message.</summary>
    public static bool Is(string text)
    {
        string plain = PlainText.Of(text);
        return Queue().IsMatch(plain) || (Notice().IsMatch(plain) && !Person().IsMatch(plain));
    }

    [GeneratedRegex(
        @"\b(все (наши )?(операторы|специалисты|линии)( \w+)? заняты|оператор(ы)? заняты|нажмите (цифру |клавишу |кнопку )?(\d|один|два|три|ноль|девять|решетк|звездочк)|"
        + @"ваш звонок (очень )?важен|вы (находитесь )?\w* ?в очереди|номер в очереди|дождитесь ответа|ожидайте ответа|время ожидания|после (звукового )?сигнала|"
        + @"alla (våra )?(handläggare|medarbetare|operatörer|kundtjänstmedarbetare) är (just nu )?upptagna|tryck (\d|ett|två|tre|noll|nio|fyrkant)|"
        + @"du (är|har plats nummer) \w+ ?i kön?|din plats i kön|ditt samtal är viktigt|efter tonen|"
        + @"all (of )?(our )?(agents|operators|lines|representatives|advisors|advisers)( \w+)? (are|is) (\w+ )?busy|press (\d|one|two|three|nine|zero|hash|star)|"
        + @"your call is (very )?important|you are (number|in) \w+|place in (the|our) queue|after the (tone|beep)|to speak (to|with) an? (agent|operator|advisor|adviser))",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture,
        1000)]
    private static partial Regex Queue();

    [GeneratedRegex(
        @"\b((разговор|звонок|все разговоры|разговоры)( \w+)? (записыва|может быть запис|могут быть запис)|оставайтесь на линии|не кладите трубку|"
        + @"samtal(et|en)? (kan komma att |kommer att |kan )?spelas in|samtalet spelas|var god dröj|"
        + @"calls? (may|will|is|are|can)( \w+)? (be )?(recorded|monitored)|please (hold|stay on) the line|please hold|recorded for (quality|training))",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture,
        1000)]
    private static partial Regex Notice();

    [GeneratedRegex(
        @"\b(меня зовут|чем могу|помочь|мне|я|jag|heter|my name|speaking|i|im|ill|you)\b|\bhjälpa\b",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture,
        1000)]
    private static partial Regex Person();
}
