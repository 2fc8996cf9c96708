using CallQa.Scoring.Matching.Things;

namespace CallQa.Scoring.Matching;

/// <summary>
/// Runs a phrase's instructions at a given start. A result packs the end above the letters still right (255 - edits), so
/// that the larger number is the longer match and of equal ones the truer; -1 is no match. Split points remember their
/// results, so that the work is bounded by instructions times words, whatever the phrase.
/// </summary>
internal sealed class Verifier(Instruction[] program, MatchScratch scratch)
{
    private const int NoTarget = -1;
    private const int MostEdits = 255;
    private int _entry;

    public void Begin(CompiledPhrase phrase)
    {
        _entry = phrase.Entry;
        scratch.Memo.Clear();
    }

    public bool Matches(int start, out int end, out int edits)
    {
        int result = Run(_entry, start, NoTarget);
        end = result >> 8;
        edits = MostEdits - (result & MostEdits);
        return result >= 0 && end > start;
    }

    private int Run(int pc, int at, int target)
    {
        int edits = 0;
        while (true)
        {
            Instruction step = program[pc];
            switch (step.Op)
            {
                case Op.Word:
                    int wrong = at < scratch.Words.Count ? scratch.Words[at].EditsIn(step.Arg) : -1;
                    if (wrong < 0)
                        return -1;
                    edits += wrong;
                    at++;
                    break;
                case Op.Any when at < scratch.Words.Count:
                    at++;
                    break;
                case Op.Thing:
                    at = ThingEnd((ThingKind)step.Arg, at);
                    if (at < 0)
                        return -1;
                    break;
                case Op.SentenceStart when at < scratch.Words.Count && scratch.Tokens.Words[at].StartsSentence:
                case Op.SentenceEnd when at > 0 && scratch.Tokens.Words[at - 1].EndsSentence:
                case Op.NotAfter when Run(step.Arg, at, NoTarget) < 0:
                case Op.NotBefore when !EndsAt(step.Arg, at):
                    break;
                case Op.Split:
                    int best = Split(pc, step, at, target);
                    return best < 0 ? -1 : best - Math.Min(edits, best & MostEdits);
                case Op.Accept:
                    return target != NoTarget && at != target ? -1 : (at << 8) | (MostEdits - Math.Min(edits, MostEdits));
                default:
                    return -1;
            }

            pc = step.Next;
        }
    }

    private int Split(int pc, Instruction step, int at, int target)
    {
        // Where one way alone can go on there is nothing to choose, and nothing to remember.
        if (!CanBegin(step.Next, at))
            return CanBegin(step.Arg, at) ? Run(step.Arg, at, target) : -1;
        if (!CanBegin(step.Arg, at))
            return Run(step.Next, at, target);
        if (target != NoTarget)
            return Math.Max(Run(step.Next, at, target), Run(step.Arg, at, target));
        long key = ((long)pc << 32) | (uint)at;
        if (scratch.Memo.TryGetValue(key, out int known))
            return known;
        int best = Math.Max(Run(step.Next, at, target), Run(step.Arg, at, target));
        scratch.Memo[key] = best;
        return best;
    }

    private bool CanBegin(int pc, int at)
    {
        Instruction step = program[pc];
        return step.Op switch
        {
            Op.Word => at < scratch.Words.Count && scratch.Words[at].EditsIn(step.Arg) >= 0,
            Op.Fail => false,
            _ => true,
        };
    }

    private bool EndsAt(int pc, int end)
    {
        for (int start = end - 1; start >= 0; start--)
        {
            if (Run(pc, start, end) >= 0)
                return true;
        }

        return false;
    }

    private int ThingEnd(ThingKind kind, int at)
    {
        foreach (ThingHit thing in scratch.Things)
        {
            if (thing.FirstWord == at && thing.Kind == kind)
                return thing.EndWord;
        }

        return -1;
    }
}
