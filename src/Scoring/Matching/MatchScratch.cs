using System.Text;
using CallQa.Scoring.Matching.Things;

namespace CallQa.Scoring.Matching;

/// <summary>What one thread needs while it matches one utterance; used again for the next.</summary>
internal sealed class MatchScratch
{
    private readonly List<ThingHit> _things = [];
    private Tokens? _tokens;
    private IThingFinder? _finder;
    private bool _found;

    /// <summary>What is known of each word.</summary>
    public List<WordInfo> Words { get; } = [];

    /// <summary>Phrase number in the upper half, start in the lower.</summary>
    public List<long> Candidates { get; } = [];

    /// <summary>Best results of split points by instruction and position; see <see cref="Verifier"/>.</summary>
    public Dictionary<long, int> Memo { get; } = [];

    /// <summary>Holds the form of one word.</summary>
    public StringBuilder Folded { get; } = new();

    public Tokens Tokens => _tokens!;

    /// <summary>The things of the utterance, looked for when first asked for.</summary>
    public List<ThingHit> Things
    {
        get
        {
            if (!_found)
            {
                _found = true;
                _finder!.Find(_tokens!, _things);
            }

            return _things;
        }
    }

    public void Begin(Tokens tokens, IThingFinder finder)
    {
        _tokens = tokens;
        _finder = finder;
        _found = false;
        _things.Clear();
        Words.Clear();
        Candidates.Clear();
    }

    public void Suggest(Anchor anchor, int word)
    {
        int first = Math.Max(0, word - anchor.MaxOffset);
        for (int start = first; start <= word - anchor.MinOffset; start++)
        {
            long candidate = ((long)anchor.Phrase << 32) | (uint)start;
            if (Candidates.Count == 0 || Candidates[^1] != candidate)
                Candidates.Add(candidate);
        }
    }
}
