using System.Globalization;

namespace CallQa.Unit.Reports.Continuity;

/// <summary>
/// What three standards of continuity say, told call by call in plain loops: the oracle of their queries. A line is
/// <c>subject month verdict reason n k</c>, k being the number of good cases (of contact hours the most contacts).
/// </summary>
internal static class NaiveContinuity
{
    public static IEnumerable<string> Promises(Contact[] calls)
    {
        var states = new List<(string Agent, DateOnly Month, string State)>();
        foreach (Contact call in calls)
            foreach (string kind in (string[])["promise-call", "promise-act"])
            {
                if (!call.Has(kind))
                    continue;
                string last = call.Heard.LastOrDefault(h => Is(h.Kind, kind) && h.Value.Length > 0).Value ?? "";
                DateTimeOffset? deadline = last.Length > 0 ? DateTimeOffset.Parse(last, CultureInfo.InvariantCulture) : null;
                if (deadline <= call.End)
                    continue;
                string state = State(calls, call, kind, deadline);
                if (kind is "promise-act" && deadline is null && state is "no-time" or "customer_key" && kind is "promise-act" && deadline is null)
                    continue;
                states.Add((call.Agent, call.Month, state));
            }

        foreach ((string agent, DateOnly month) in calls.Select(c => (c.Agent, c.Month)).Distinct().Order())
        {
            string[] own = [.. states.Where(s => Is(s.Agent, agent) && s.Month == month).Select(s => s.State)];
            int kept = own.Count(s => s is "kept"), n = own.Count(s => s is "kept" or "broken");
            (string verdict, string reason) = n > 0 ? (kept == n ? "met" : "not-met", "")
                : own.Contains("promise-kept") ? ("cannot-tell", "fact-missing:promise-kept")
                : own.Contains("customer_key") ? ("cannot-tell", "fact-missing:customer_key")
                : own.Contains("no-time") ? ("cannot-tell", "no-time-said")
                : own.Length > 0 ? ("not-applicable", "not-yet-due") : ("not-applicable", "no-trigger");
            yield return $"{agent} {month:yyyy-MM} {verdict} {reason} {n} {kept}";
        }
    }

    private static string State(Contact[] calls, Contact call, string kind, DateTimeOffset? deadline)
    {
        if (call.Fact("promise-kept") is { } told)
            return told is "yes" ? "kept" : "broken";
        if (call.Customer.Length == 0)
            return "customer_key";
        Contact[] later = [.. calls.Where(c => Is(c.Customer, call.Customer) && c.At >= call.End)];
        DateTimeOffset? due = deadline?.AddMinutes(15);
        if (kind is "promise-call" && later.Any(c => c.Direction == Direction.Outbound && c.At <= due))
            return "kept";
        if (later.Any(c => c.Has("promise-broken") && !(c.At <= deadline)))
            return "broken";
        if (later.Any(c => c.Has("promise-came") && !c.Has("promise-broken") && !(c.At > due)))
            return "kept";
        if (due is null)
            return "no-time";
        if (calls.Max(c => c.At) <= due)
            return "pending";
        if (kind is "promise-call" && later.Any(c => c.Direction != Direction.Outbound && c.At <= due))
            return "pending";
        return kind is "promise-call" && calls.Any(c => c.Direction == Direction.Outbound && (c.At - deadline!.Value).Duration() <= TimeSpan.FromHours(12)) ? "broken" : "promise-kept";
    }

    public static IEnumerable<string> FirstContacts(Contact[] calls, int least)
    {
        Contact[] contacts = [.. calls.Where(c => c.Direction != Direction.Outbound)];
        foreach ((string agent, DateOnly month) in calls.Select(c => (c.Agent, c.Month)).Distinct().Order())
        {
            int once = 0, again = 0, unclear = 0, nobody = 0, pending = 0;
            foreach (Contact call in contacts.Where(c => Is(c.Agent, agent) && c.Month == month))
            {
                if (call.Customer.Length == 0)
                {
                    nobody++;
                    continue;
                }

                Contact[] before = [.. contacts.Where(c => Is(c.Customer, call.Customer) && c.At < call.At)];
                if (before.Any(c => call.At <= c.At.AddDays(7) && Same(c, call) is true) || (before.Length == 0 && call.Has("called-before")))
                    continue;
                bool?[] later = [.. contacts.Where(c => Is(c.Customer, call.Customer) && c.At > call.At && c.At <= call.At.AddDays(7)).Select(c => Same(call, c))];
                if (later.Contains(true))
                    again++;
                else if (later.Contains(null))
                    unclear++;
                else if (calls.Max(c => c.At) < call.At.AddDays(7))
                    pending++;
                else
                    once++;
            }

            int n = once + again, unknown = nobody + unclear;
            (string verdict, string reason) = n >= least ? (4 * once >= 3 * n ? "met" : "not-met", "")
                : unknown > 0 && (n == 0 || n + unknown >= least) ? ("cannot-tell", nobody >= unclear ? "fact-missing:customer_key" : "fact-missing:case")
                : ("not-applicable", n > 0 ? "too-few" : pending > 0 ? "not-yet-due" : "no-trigger");
            yield return $"{agent} {month:yyyy-MM} {verdict} {reason} {n} {once}";
        }
    }

    private static bool? Same(Contact first, Contact later) =>
        first.Fact("case") is { } a && later.Fact("case") is { } b ? Is(a, b)
        : first.Fact("topic") is { } s && later.Fact("topic") is { } t ? Is(s, t)
        : later.Has("called-before") ? true : null;

    public static IEnumerable<string> Hours(Contact[] calls)
    {
        foreach ((string customer, DateOnly month) in calls.Select(c => (c.Customer, c.Month)).Distinct().Order())
        {
            Contact[] all = [.. calls.Where(c => Is(c.Customer, customer) && c.Direction == Direction.Outbound)], made = [.. all.Where(c => c.Month == month)];
            int most = 0, wrong = 0, unknown = 0;
            foreach (Contact call in made)
            {
                int inDays = all.Count(c => c.Fact("answered") is not "no" && c.At <= call.At && c.At >= call.At.AddDays(-30));
                most = Math.Max(most, inDays);
                if (call.Fact("agreed") is "yes" || call.Fact("urgent") is "yes" || (customer.Length > 0 && calls.Any(p => Is(p.Customer, customer) && p.At < call.At
                    && p.Heard.Any(h => h.Kind is "promise-call" && h.Value.Length > 0 && (DateTimeOffset.Parse(h.Value, CultureInfo.InvariantCulture) - call.At).Duration() <= TimeSpan.FromHours(1)))))
                    continue;
                DateOnly day = DateOnly.FromDateTime(call.At.DateTime);
                Contact[] onDay = [.. all.Where(c => DateOnly.FromDateTime(c.At.DateTime) == day)];
                int? offset = int.TryParse(call.Fact("customer-offset-min"), CultureInfo.InvariantCulture, out int minutes) ? minutes : null;
                double hour = offset is { } known ? call.At.ToUniversalTime().AddMinutes(known).TimeOfDay.TotalHours : 12;
                if (hour is < 9 or >= 21 || inDays > 3 || onDay.Count(c => c.Fact("answered") is not "no") > 1 || onDay.Count(c => c.Fact("answered") is "no") > 3)
                    wrong++;
                if (offset is null)
                    unknown++;
            }

            bool protest = customer.Length > 0 && calls.Any(c => Is(c.Customer, customer) && c.Month == month && c.Has("stop-calling"));
            (string verdict, string reason) = customer.Length == 0 && made.Length > 0 ? ("cannot-tell", "fact-missing:customer_key")
                : wrong > 0 || protest ? ("not-met", "")
                : made.Length == 0 ? ("not-applicable", "no-trigger")
                : unknown > 0 ? ("cannot-tell", "fact-missing:customer-offset-min") : ("met", "");
            yield return $"{customer} {month:yyyy-MM} {verdict} {reason} {made.Length} {(customer.Length == 0 ? 0 : most)}";
        }
    }

    private static bool Is(string one, string other) => string.Equals(one, other, StringComparison.Ordinal);
}
