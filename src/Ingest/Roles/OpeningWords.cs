using System.Text.RegularExpressions;

namespace CallQa.Ingest;

/// <summary>
/// What somebody says at first who calls for a company: where they call from, whether this is the right person, and whether
/// the time is right. Forms that the person called uses as well ("who is this?", "I'm at work") are left out.
/// </summary>
internal static partial class OpeningWords
{
    /// <summary>How many of the three are said in these texts (<see cref="PlainText"/>).</summary>
    public static int Kinds(IReadOnlyCollection<string> texts) =>
        new[] { Introduction(), RightPerson(), GoodTime() }.Count(kind => texts.Any(kind.IsMatch));

    [GeneratedRegex(
        @"\b(its|this is|my name is|my names)( \w+){1,2} (from|at|with|calling)\b|\b(?<!you )(calling|ringing|phoning) (you )?(from|on behalf of) \w+|"
        + @"^(hi|hello|hey|hiya|(good )?(morning|afternoon|evening))( there)?( (?!you|who|where|are)\w+){1,3} from\b|"
        + @"\b(det är|här är|jag heter|mitt namn är)( (?!lite|inte|så)\w+){0,2} från\b|"
        + @"^(hej|hejsan|tjena|god \w+)( \w+)? (det är|det här är|jag heter)( (?!lite|inte|så)\w+){1,2} på\b|^(hej|hejsan|tjena|god \w+)( (?!var|vem)\w+){1,3} från\b|\bjag ringer från\b|"
        + @"\b(это|меня зовут)( (?!не|что|как|кто)\w+){1,3} из\b|\b(вас беспокоит|звоню (вам )?из)\b|"
        + @"\b(здравствуйте|добр\w+ (день|утро|вечер)|приветствую)( \w+){0,2} (это|меня зовут) (?!кто|что|откуда|вы|не|как|а|я|по)\w+",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture,
        1000)]
    private static partial Regex Introduction();

    [GeneratedRegex(
        @"\b(am i (speaking|talking) (to|with)|(could|can|may) i (please )?(speak|talk) (to|with))\b|"
        + @"^(\w+ ){0,3}is (that|this)( mr| mrs| ms| miss)? (?!it|right|ok|okay|all|about|a|an|the|some|your|my|for)\w+( \w+)?$|"
        + @"\b((pratar|talar) jag med|(kan|får|skulle) jag (kunna )?(få )?(prata|tala) med)\b|"
        + @"\b(?<!(vem|vad|var|hur) )är det (?!bra|okej|sant|så|inte)\w+( \w+)?$|"
        + @"\b(я (говорю|разговариваю) с|(могу|можно)( ли)?( я)? (услышать|поговорить с|переговорить с))\b",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture,
        1000)]
    private static partial Regex RightPerson();

    [GeneratedRegex(
        @"\b(is (now|this|it)( an?)? (good|bad|okay|convenient) (time|moment)|(have i caught|did i catch) you|have you got (\w+ ){1,3}(minutes?|moment|seconds?))\b|"
        + @"\b(passar det|stör jag|har du (\w+ ){0,3}minut\w*)\b|"
        + @"\b(вам( сейчас)? удобно|(?<!мне )удобно( ли)? (вам|сейчас|говорить|разговаривать|поговорить))\b",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture,
        1000)]
    private static partial Regex GoodTime();
}
