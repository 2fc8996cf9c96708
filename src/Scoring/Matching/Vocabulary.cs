using System.Collections.Concurrent;

namespace CallQa.Scoring.Matching;

/// <summary>
/// Word forms met so far and what is known of them: each distinct form is looked into once. Thread safe.
/// Emptied when it holds <see cref="Vocabulary.Limit"/> forms, which bounds its memory; what it answers depends on the form alone.
/// </summary>
internal sealed class Vocabulary<T>(Func<string, T> look)
{
    private volatile ConcurrentDictionary<string, T> _forms = new(StringComparer.Ordinal);
    private int _count;

    public int Count => _forms.Count;

    public T this[ReadOnlySpan<char> form]
    {
        get
        {
            ConcurrentDictionary<string, T> forms = _forms;
            if (forms.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(form, out T? info))
                return info;
            string key = form.ToString();
            info = look(key);
            if (forms.TryAdd(key, info) && Interlocked.Increment(ref _count) >= Vocabulary.Limit)
            {
                Interlocked.Exchange(ref _count, 0);
                _forms = new(StringComparer.Ordinal);
            }

            return info;
        }
    }
}

/// <summary>How much a <see cref="Vocabulary{T}"/> holds.</summary>
internal static class Vocabulary
{
    /// <summary>Forms.</summary>
    public const int Limit = 200_000;
}
