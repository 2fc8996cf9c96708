using System.Collections.Concurrent;

namespace CallQa.Scoring.Matching;

/// <summary>
/// Word forms met so far and what the matcher knows of them: each distinct form is looked into once. Thread safe.
/// Emptied when it holds <see cref="Limit"/> forms, which bounds its memory; what it answers depends on the form alone.
/// </summary>
internal sealed class Vocabulary(Func<string, WordInfo> look)
{
    public const int Limit = 200_000;

    private volatile ConcurrentDictionary<string, WordInfo> _forms = new(StringComparer.Ordinal);
    private int _count;

    public int Count => _forms.Count;

    public WordInfo this[ReadOnlySpan<char> form]
    {
        get
        {
            ConcurrentDictionary<string, WordInfo> forms = _forms;
            if (forms.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(form, out WordInfo? info))
                return info;
            string key = form.ToString();
            info = look(key);
            if (forms.TryAdd(key, info) && Interlocked.Increment(ref _count) >= Limit)
            {
                Interlocked.Exchange(ref _count, 0);
                _forms = new(StringComparer.Ordinal);
            }

            return info;
        }
    }
}
