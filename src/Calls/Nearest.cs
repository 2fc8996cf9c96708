namespace CallQa;

/// <summary>Finds what a mistyped word was meant to be. Thread safe.</summary>
public static class Nearest
{
    /// <summary>
    /// The allowed word with the fewest typing faults (letter wrong, missing, too many, or two neighbours swapped; case
    /// does not count), or null where none is near: at most one fault in three letters, at least one. Of equals the first.
    /// </summary>
    public static string? Of(string word, IEnumerable<string> allowed)
    {
        string? best = null;
        int least = Math.Max(1, word.Length / 3) + 1;
        foreach (string candidate in allowed)
        {
            int distance = Distance(word, candidate);
            if (distance < least)
                (best, least) = (candidate, distance);
        }

        return best;
    }

    /// <summary><c>did you mean 'x'? Allowed: a, b, c.</c>, without the question where nothing is near; for the place behind a semicolon.</summary>
    public static string Hint(string word, IReadOnlyCollection<string> allowed)
    {
        if (allowed.Count == 0)
            return "none is allowed here.";
        string list = string.Join(", ", allowed);
        return Of(word, allowed) is { } near ? $"did you mean '{near}'? Allowed: {list}." : $"allowed: {list}.";
    }

    // Optimal string alignment: the distance in which no stretch is edited twice.
    internal static int Distance(string a, string b)
    {
        a = a.ToLowerInvariant();
        b = b.ToLowerInvariant();
        int[] older = new int[b.Length + 1], old = new int[b.Length + 1], now = new int[b.Length + 1];
        for (int j = 0; j <= b.Length; j++)
            old[j] = j;
        for (int i = 1; i <= a.Length; i++)
        {
            now[0] = i;
            for (int j = 1; j <= b.Length; j++)
            {
                now[j] = Math.Min(Math.Min(old[j], now[j - 1]) + 1, old[j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1));
                if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
                    now[j] = Math.Min(now[j], older[j - 2] + 1);
            }

            (older, old, now) = (old, now, older);
        }

        return old[b.Length];
    }
}
