using System.Collections.Immutable;
using System.Runtime.InteropServices;
using CallQa.Dataset.Rows;

namespace CallQa.Dataset.Columns;

/// <summary>The columns of <c>utterances</c>. Not thread safe.</summary>
internal sealed class UtteranceColumns : IDisposable
{
    private readonly ColumnGroup _group;
    private readonly ReadOnlyMemory<char>[] _calls, _speakers, _kinds, _agents, _said, _acts;
    private readonly long[] _starts, _ends, _wordStarts, _wordEnds, _actStarts, _actEnds;
    private readonly double?[] _confidences, _wordConfidences;
    private readonly double[] _probabilities;
    private readonly int[] _chars, _charLengths;
    private readonly ListColumns _words, _actLists;

    private UtteranceColumns(ColumnGroup group)
    {
        _group = group;
        _calls = group.Values<ReadOnlyMemory<char>>("call_id");
        _speakers = group.Values<ReadOnlyMemory<char>>("speaker");
        _kinds = group.Values<ReadOnlyMemory<char>>("kind");
        _agents = group.Values<ReadOnlyMemory<char>>("agent_id");
        _starts = group.Values<long>("start_ms");
        _ends = group.Values<long>("end_ms");
        _said = group.Values<ReadOnlyMemory<char>>("text");
        _confidences = group.ValuesOrNull<double>("confidence");
        _words = group.Lists("words");
        _chars = _words.Values<int>("char_start");
        _charLengths = _words.Values<int>("char_length");
        _wordStarts = _words.Values<long>("start_ms");
        _wordEnds = _words.Values<long>("end_ms");
        _wordConfidences = _words.ValuesOrNull<double>("confidence");
        _actLists = group.Lists("acts");
        _acts = _actLists.Values<ReadOnlyMemory<char>>("act");
        _probabilities = _actLists.Values<double>("probability");
        _actStarts = _actLists.Values<long>("start_ms");
        _actEnds = _actLists.Values<long>("end_ms");
    }

    /// <summary>The utterances of files in order, each with its call.</summary>
    /// <exception cref="InvalidDataException">A file is damaged, or a value is none that this program writes.</exception>
    public static IEnumerable<(string Call, StoredUtterance Utterance)> Read(IEnumerable<string> paths)
    {
        var texts = new TextPool();
        string call = "";
        foreach (UtteranceColumns columns in ReadAhead.Of(paths.SelectMany(ColumnGroup.Of).Select(g => new UtteranceColumns(g))))
            for (int row = 0; row < columns._group.Rows; row++)
            {
                call = TextPool.Same(columns._calls[row], call);
                yield return (call, columns.Checked(row, call, texts));
            }
    }

    /// <inheritdoc/>
    public void Dispose() => _group.Dispose();

    private StoredUtterance Checked(int row, string call, TextPool texts)
    {
        try
        {
            return At(row, texts);
        }
        catch (ArgumentException error)
        {
            throw DamagedCall.Told(call, error);
        }
    }

    private StoredUtterance At(int row, TextPool texts)
    {
        string agent = texts.Of(_agents[row]);
        return new(
            new(StoredWord.Of<Speaker>("speaker", texts.Of(_speakers[row]), Codes.TryParse), new(_starts[row], _ends[row]), _said[row].ToString(), WordsOf(row))
            {
                Kind = StoredWord.Of<UtteranceKind>("kind", texts.Of(_kinds[row]), Codes.TryParse),
                Agent = agent.Length == 0 ? null : new AgentId(agent),
                Confidence = Sure(_confidences[row]),
            },
            ActsOf(row, texts));
    }

    private ImmutableArray<Word> WordsOf(int row)
    {
        int from = _words.Start(row);
        var words = new Word[_words.Start(row + 1) - from];
        for (int i = 0, at = from; i < words.Length; i++, at++)
            words[i] = new(_chars[at], _charLengths[at], new(_wordStarts[at], _wordEnds[at]), Sure(_wordConfidences[at]));
        return ImmutableCollectionsMarshal.AsImmutableArray(words);
    }

    private ImmutableArray<ActHit> ActsOf(int row, TextPool texts)
    {
        int from = _actLists.Start(row);
        var acts = new ActHit[_actLists.Start(row + 1) - from];
        for (int i = 0, at = from; i < acts.Length; i++, at++)
            acts[i] = new(texts.Of(_acts[at]), _probabilities[at], new(_actStarts[at], _actEnds[at]));
        return ImmutableCollectionsMarshal.AsImmutableArray(acts);
    }

    private static Confidence? Sure(double? value) => value is { } number ? new Confidence(number) : null;
}
