namespace CallQa.Scoring.Matching.Things;

/// <summary>The redaction's placeholders: <c>&lt;card&gt;</c>, <c>&lt;phone&gt;</c>, <c>&lt;email&gt;</c>, <c>&lt;number&gt;</c>. Thread safe.</summary>
internal static class Placeholders
{
    public static void Find(Tokens tokens, List<ThingHit> things)
    {
        for (int i = 0; i < tokens.Count; i++)
        {
            ReadOnlySpan<char> form = tokens.Form(i);
            if (form[0] != '<')
                continue;
            string name = form[1..^1].ToString();
            if (ThingKinds.TryParse(name, out ThingKind kind) && kind is ThingKind.Card or ThingKind.Phone or ThingKind.Email or ThingKind.Number)
                things.Add(new ThingHit(kind, i, i + 1, form.ToString()));
        }
    }
}
