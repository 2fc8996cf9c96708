using CallQa.Redaction.Digits;
using CallQa.Redaction.Passages;
using CallQa.Redaction.Spoken;

namespace CallQa.Redaction.Detectors.Persons;

/// <summary>Street addresses: a word for a street, its name and the number of the house, written or spoken, with the flat.</summary>
internal sealed class AddressDetector : IDetector
{
    /// <summary>Words and marks between the street and the house: «улица 8 марта, дом ...» has no more.</summary>
    private const int MostBetween = 6;
    private const int MostDigits = 6;

    /// <inheritdoc/>
    public void Find(Passage passage, List<Detection> found)
    {
        string text = passage.Text;
        IReadOnlyList<Token> tokens = passage.Tokens;
        int done = 0;
        for (int i = 0; i < tokens.Count; i++)
        {
            if (tokens[i].Kind != TokenKind.Word || tokens[i].Start < done)
                continue;
            string word = tokens[i].In(text).ToString();
            (int Start, int End)? span =
                PersonWords.Is("street-first", word) ? Behind(passage, WithName(tokens, i, text), tokens[i].End, MostBetween)
                : PersonWords.Is("street-ending", word) && char.IsUpper(word[0]) ? Behind(passage, tokens[i].Start, tokens[i].End, between: 1)
                : PersonWords.Is("street-last", word) ? Before(passage, tokens, i)
                : null;
            if (span is not { } address)
                continue;
            done = WithFlat(passage, address.End);
            found.Add(new Detection(PersonalDataKind.Address, address.Start, done));
        }
    }

    // «Ленинский проспект»: the name stands before.
    private static int WithName(IReadOnlyList<Token> tokens, int street, string text) =>
        street > 0 && tokens[street - 1].Kind == TokenKind.Word && char.IsUpper(text[tokens[street - 1].Start]) && tokens[street].Start == tokens[street - 1].End + 1
            ? tokens[street - 1].Start
            : tokens[street].Start;

    private static (int Start, int End)? Behind(Passage passage, int start, int end, int between) =>
        Number(passage, end, between) is { } number ? (start, number.End) : null;

    // "14 Owl Lane": one or two words between, of which the last or the street has a capital.
    private static (int Start, int End)? Before(Passage passage, IReadOnlyList<Token> tokens, int street)
    {
        DigitRun? run = passage.Runs.LastOrDefault(r => r.End <= tokens[street].Start);
        if (run is null || run.FollowedByUnit || run.Digits.Length > MostDigits)
            return null;
        Token[] between = [.. tokens.Where(t => t.Start >= run.End && t.End <= tokens[street].Start)];
        string text = passage.Text;
        return between.Length is 1 or 2 && between.All(t => t.Kind == TokenKind.Word) && char.IsUpper(text[between[^1].Start])
            ? (run.Pieces[^1].Start, tokens[street].End)
            : null;
    }

    private static (int Start, int End)? Number(Passage passage, int from, int between)
    {
        DigitRun? run = passage.Runs.FirstOrDefault(r => r.Start >= from);
        if (run is null || run.FollowedByUnit || passage.Tokens.Count(t => t.Start >= from && t.End <= run.Start) > between)
            return null;
        return (run.Start, run.Digits.Length <= MostDigits ? run.End : run.Pieces[0].End);
    }

    // ", дом 5, квартира 12", " B, lgh 1102".
    private static int WithFlat(Passage passage, int end)
    {
        string text = passage.Text;
        if (end + 1 < text.Length && text[end] == ' ' && text[end + 1] is >= 'A' and <= 'H' && (end + 2 == text.Length || !char.IsLetterOrDigit(text[end + 2])))
            end += 2;
        while (true)
        {
            Token[] next = [.. passage.Tokens.SkipWhile(t => t.Start < end).Where(t => t.Kind != TokenKind.Mark).Take(1)];
            if (next is not [{ Kind: TokenKind.Word } word] || !PersonWords.Is("house", word.In(text).ToString()) || Number(passage, word.End, between: 1) is not { } number)
                return end;
            end = number.End;
        }
    }
}
