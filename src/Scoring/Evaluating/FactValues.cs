using System.Globalization;
using CallQa.Scoring.Matching.Things;

namespace CallQa.Scoring.Evaluating;

/// <summary>The facts of a call by the names that conditions use.</summary>
internal static class FactValues
{
    /// <summary>
    /// The value of <c>direction</c>, <c>queue</c>, <c>team</c>, <c>agent</c>, <c>customer</c>, <c>language</c> or an own fact; null where
    /// it is not given. Where no own fact says it, <c>customer-name</c> is the first name by which the customer was introduced in the call.
    /// </summary>
    public static string? Of(CallView view, string fact) => fact switch
    {
        "direction" => view.Call.Call.Direction is var direction && direction == Direction.Unknown ? null : direction.Code(),
        "language" => view.Call.Call.Language is var language && language == Language.Unknown ? null : language.Code(),
        "queue" => Given(view.Call.Call.Queue),
        "team" => Given(view.Call.Call.Team),
        "customer" => Given(view.Call.Call.Customer),
        "agent" => view.Call.Call.Agent.Value,
        _ => view.Call.Call.Own.TryGetValue(fact, out string? value) ? Given(value) : string.Equals(fact, "customer-name", StringComparison.Ordinal) ? NameSaid(view) : null,
    };

    /// <summary>The number that a fact is, with a decimal point and no other sign than a minus; null where it is none.</summary>
    public static double? Number(string value) =>
        double.TryParse(value.AsSpan().Trim(), NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out double number)
        && double.IsFinite(number) ? number : null;

    private static string? NameSaid(CallView view)
    {
        var things = new List<ThingHit>();
        foreach (Matching.Tokens tokens in view.Tokens)
        {
            things.Clear();
            ThingsSaid.Finder.Find(tokens, things);
            foreach (ThingHit thing in things)
                if (thing.Kind == ThingKind.CustomerName)
                    return thing.Value;
        }

        return null;
    }

    private static string? Given(string value) => value.Length == 0 ? null : value;
}
