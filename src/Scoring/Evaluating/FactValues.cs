namespace CallQa.Scoring.Evaluating;

/// <summary>The facts of a call by the names that conditions use.</summary>
internal static class FactValues
{
    /// <summary>
    /// The value of <c>direction</c>, <c>queue</c>, <c>team</c>, <c>agent</c>, <c>customer</c>, <c>language</c> or an own fact; null where it is not given.
    /// </summary>
    public static string? Of(CallFacts call, string fact) => fact switch
    {
        "direction" => call.Direction == Direction.Unknown ? null : call.Direction.Code(),
        "language" => call.Language == Language.Unknown ? null : call.Language.Code(),
        "queue" => Given(call.Queue),
        "team" => Given(call.Team),
        "customer" => Given(call.Customer),
        "agent" => call.Agent.Value,
        _ => call.Own.TryGetValue(fact, out string? value) ? Given(value) : null,
    };

    private static string? Given(string value) => value.Length == 0 ? null : value;
}
