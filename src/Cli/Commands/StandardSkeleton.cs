using System.Text;

namespace CallQa.Cli.Commands;

/// <summary>The file of a standard that nobody has written yet: it loads, is a draft, and a comment says what goes where.</summary>
internal static class StandardSkeleton
{
    private static readonly Dictionary<Language, (string Title, string Advice, string Phrase, string Met, string NotMet)> Words = new()
    {
        [Language.Russian] = ("Название", "Одна фраза: что сделать.", "эти слова", "Здесь прозвучат [эти слова].", "Здесь прозвучат другие."),
        [Language.Swedish] = ("Rubrik", "En mening: vad man gör.", "de här orden", "Här sägs [de här orden].", "Här sägs något annat."),
        [Language.English] = ("Title", "One sentence: what to do.", "these words", "Here [these words] are said.", "Here others are said."),
    };

    /// <summary>The text of the file.</summary>
    public static string Of(string section, string id, IReadOnlyCollection<Language> languages)
    {
        var text = new StringBuilder();
        text.Append(
            $$"""
            # Replace every text below by your own and take out these comments. The whole form: docs/rule-language.md
            id: {{id}}
            section: {{section}}
            title: { {{string.Join(", ", languages.Select(l => $"{l.Code()}: {Words[l].Title}"))}} }
            # What the agent must or must not do: one sentence that two people understand alike.
            statement: The agent says these words.
            # What each verdict means, a sentence each; not-applicable and cannot-tell too, where the rule has them.
            verdicts:
              met: The agent says these words anywhere in the call.
              not-met: The agent never says them.
            # Why it matters: what the customer loses where it is not done.
            why: The customer needs to know.
            # Advice to the agent who got it wrong.
            advice:

            """);
        foreach (Language l in languages)
            text.Append($"  {l.Code()}: \"{Words[l].Advice}\"\n");
        text.Append(
            """
            polarity: required       # required | forbidden | encouraged
            weight: minor            # minor | major | critical
            status: draft            # draft: only its examples run | test | stable
            source-rules: []         # rules of sources/rules.tsv that it answers

            # When it matters; without this, always. For example: applies-when: { heard: question, by: customer }

            # What is listened for. A phrase finds every form of its words; '...' is a gap of up to three words.
            signals:
              words:

            """);
        foreach (Language l in languages)
            text.Append($"    {l.Code()}: [{Words[l].Phrase}]\n");
        text.Append(
            """

            # present: is it heard? | absent: is it never heard? | sequence: does this follow that? | count | metric
            rule:
              kind: present
              heard: words
              by: agent              # agent | customer | anyone
              # in: last 3 turns     # where; without this, in the whole call

            false-positives: Say honestly where the rule will err.

            # Proofs. A: is the agent, C: the customer; [...] marks the words that must be found. At least three of each kind are good,
            # among them sentences that look like a hit and are none.
            examples:

            """);
        foreach (Language l in languages)
            text.Append($"  {l.Code()}:\n    met:\n      - \"A: {Words[l].Met}\"\n    not-met:\n      - \"A: {Words[l].NotMet}\"\n      - \"C: {Words[l].Met.Replace("[", "", StringComparison.Ordinal).Replace("]", "", StringComparison.Ordinal)}\"\n");
        return text.ToString().ReplaceLineEndings("\n");
    }
}
