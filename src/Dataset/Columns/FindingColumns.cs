using System.Collections.Immutable;
using System.Runtime.InteropServices;
using CallQa.Dataset.Rows;

namespace CallQa.Dataset.Columns;

/// <summary>The columns of <c>findings</c> that a stored score is made of. Not thread safe.</summary>
internal sealed class FindingColumns : IDisposable
{
    private readonly ColumnGroup _group;
    private readonly ReadOnlyMemory<char>[] _calls, _agents, _sections, _standards, _verdicts, _reasons, _kinds, _signals, _quotes;
    private readonly double[] _points, _potentials, _confidences, _by;
    private readonly bool[] _critical, _gates;
    private readonly int[] _utterances;
    private readonly long[] _starts, _ends;
    private readonly ListColumns _evidence;

    private FindingColumns(ColumnGroup group)
    {
        _group = group;
        _calls = group.Values<ReadOnlyMemory<char>>("call_id");
        _agents = group.Values<ReadOnlyMemory<char>>("agent_id");
        _sections = group.Values<ReadOnlyMemory<char>>("section");
        _standards = group.Values<ReadOnlyMemory<char>>("standard_id");
        _verdicts = group.Values<ReadOnlyMemory<char>>("verdict");
        _reasons = group.Values<ReadOnlyMemory<char>>("reason");
        _points = group.Values<double>("points");
        _potentials = group.Values<double>("potential");
        _confidences = group.Values<double>("confidence");
        _critical = group.Values<bool>("critical");
        _gates = group.Values<bool>("review_gate");
        _evidence = group.Lists("evidence");
        _kinds = _evidence.Values<ReadOnlyMemory<char>>("kind");
        _signals = _evidence.Values<ReadOnlyMemory<char>>("signal");
        _utterances = _evidence.Values<int>("utterance");
        _starts = _evidence.Values<long>("start_ms");
        _ends = _evidence.Values<long>("end_ms");
        _quotes = _evidence.Values<ReadOnlyMemory<char>>("quote");
        _by = _evidence.Values<double>("by");
    }

    /// <summary>The findings of files in order, each with its call.</summary>
    /// <exception cref="InvalidDataException">A file is damaged, or a value is none that this program writes.</exception>
    public static IEnumerable<(string Call, Finding Finding)> Read(IEnumerable<string> paths)
    {
        var texts = new TextPool();
        string call = "";
        foreach (FindingColumns columns in ReadAhead.Of(paths.SelectMany(ColumnGroup.Of).Select(g => new FindingColumns(g))))
            for (int row = 0; row < columns._group.Rows; row++)
            {
                call = TextPool.Same(columns._calls[row], call);
                yield return (call, columns.Checked(row, call, texts));
            }
    }

    /// <inheritdoc/>
    public void Dispose() => _group.Dispose();

    private Finding Checked(int row, string call, TextPool texts)
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

    private Finding At(int row, TextPool texts) => new()
    {
        Standard = new(texts.Of(_standards[row])),
        Agent = new(texts.Of(_agents[row])),
        Section = texts.Of(_sections[row]),
        Verdict = StoredWord.Of<Verdict>("verdict", texts.Of(_verdicts[row]), Codes.TryParse),
        Reason = texts.Of(_reasons[row]),
        Points = _points[row],
        Potential = _potentials[row],
        Confidence = new(_confidences[row]),
        ReviewGate = _gates[row],
        Critical = _critical[row],
        Evidence = EvidenceOf(_evidence.Start(row), _evidence.Start(row + 1), texts),
    };

    private ImmutableArray<Evidence> EvidenceOf(int from, int to, TextPool texts)
    {
        if (from == to)
            return [];
        var evidence = new Evidence[to - from];
        for (int at = from; at < to; at++)
            evidence[at - from] = new(
                StoredWord.Of<EvidenceKind>("kind", texts.Of(_kinds[at]), Codes.TryParse),
                texts.Of(_signals[at]),
                _utterances[at],
                new(_starts[at], _ends[at]),
                _quotes[at].ToString(),
                _by[at]);

        return ImmutableCollectionsMarshal.AsImmutableArray(evidence);
    }
}
