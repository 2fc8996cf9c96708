using CallQa.Scoring.Yaml;

namespace CallQa.Scoring.Packs;

/// <summary>Reads <c>at-least</c> and <c>at-most</c>, and the wider pair under <c>half</c>.</summary>
internal sealed class LimitsReader(YamlProblems problems)
{
    /// <summary>The limits of a rule; at least one of them must be there.</summary>
    public Limits? Require(KeyReader keys, LimitForm form)
    {
        double? least = One(keys, "at-least", form), most = One(keys, "at-most", form);
        if (least is null && most is null)
        {
            if (keys.Map.Find("at-least") is null && keys.Map.Find("at-most") is null)
                problems.Add(keys.Map.At, "a limit is missing; it must be 'at-least' or 'at-most'.");
            return null;
        }

        if (least > most)
            problems.Add(keys.Map.At, "'at-least' is more than 'at-most'; no number can keep both.");
        return new(least, most);
    }

    /// <summary>The limits that earn half; null where the key is absent.</summary>
    public Limits? TakeHalf(KeyReader keys, LimitForm form)
    {
        if (keys.TakeMap("half") is not { } half)
            return null;
        Limits? limits = Require(half, form);
        half.RefuseRest();
        return limits;
    }

    private static double? One(KeyReader keys, string key, LimitForm form) => form switch
    {
        LimitForm.Percent => keys.TakePercent(key),
        LimitForm.Duration => keys.TakeDurationMs(key),
        _ => keys.TakeNumber(key, least: 0),
    };
}
