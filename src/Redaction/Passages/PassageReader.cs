using System.Collections.Immutable;
using System.Text;
using CallQa.Redaction.Digits;
using CallQa.Redaction.Spoken;

namespace CallQa.Redaction.Passages;

/// <summary>Cuts a call into passages: each utterance lies in exactly one.</summary>
internal static class PassageReader
{
    /// <summary>An utterance of the other side with at most so many words does not end a passage ("yes, go on").</summary>
    private const int InterjectionWords = 4;

    /// <summary>After this many interjections in a row the other side has the floor.</summary>
    private const int InterjectionsInARow = 3;

    /// <summary>All passages of a call, in order of their first utterance.</summary>
    public static IEnumerable<Passage> Read(ImmutableArray<Utterance> utterances, Language language)
    {
        var conversation = new StringBuilder();
        var passages = new List<List<PassagePart>>();
        var texts = new List<StringBuilder>();
        int[] open = [-1, -1, -1];
        int[] interjections = [0, 0, 0];
        for (int i = 0; i < utterances.Length; i++)
        {
            Utterance utterance = utterances[i];
            int speaker = (int)utterance.Speaker;
            bool short_ = IsInterjection(utterance.Text);
            for (int other = 0; other < open.Length; other++)
            {
                if (other != speaker && (!short_ || ++interjections[other] > InterjectionsInARow))
                    open[other] = -1;
            }

            interjections[speaker] = 0;
            if (open[speaker] < 0)
            {
                open[speaker] = passages.Count;
                passages.Add([]);
                texts.Add(new StringBuilder());
            }

            StringBuilder text = texts[open[speaker]];
            if (text.Length > 0 || passages[open[speaker]].Count > 0)
                text.Append('\n');
            passages[open[speaker]].Add(new PassagePart(i, text.Length, text.Length + utterance.Text.Length, conversation.Length));
            text.Append(utterance.Text);
            conversation.Append(utterance.Text).Append('\n');
        }

        string all = conversation.ToString();
        return passages.Select((parts, i) => new Passage(texts[i].ToString(), [.. parts], all, language));
    }

    private static bool IsInterjection(string text)
    {
        int words = 0;
        foreach (Token token in Tokenizer.Read(text))
        {
            // Digits read back belong to the giving of a number, however many.
            if (token.Kind == TokenKind.Word && !NumberWords.IsNumber(token.In(text)) && ++words > InterjectionWords)
                return false;
        }

        return true;
    }
}
