using System.Collections.Immutable;
using System.Text.RegularExpressions;
using CallQa.Scoring.Matching;
using CallQa.Scoring.Yaml;

namespace CallQa.Scoring.Packs;

/// <summary>Reads one signal, of a standard or shared.</summary>
internal sealed class SignalReader(SignalNames names, IReadOnlySet<string> acts, YamlProblems problems)
{
    /// <summary>Reads one of the entries of <c>signals</c>; problems leave out the part that they concern.</summary>
    public Signal Read(YamlEntry entry)
    {
        if (ValueReader.Map(entry.Value, $"the signal '{entry.Key}'", problems) is not { } map)
            return new() { Name = entry.Key, At = entry.KeyAt, Phrases = [], Acts = [], Regexes = [], Events = [], Except = [], NotInClauseWith = [] };
        var keys = new KeyReader(map, problems);
        Signal signal = Read(entry.Key, entry.KeyAt, keys);
        keys.RefuseRest();
        return signal;
    }

    /// <summary>Reads a signal whose keys may stand among others: <paramref name="keys"/> is not asked to refuse the rest.</summary>
    public Signal Read(string name, SourcePosition at, KeyReader keys)
    {
        int before = problems.Count;
        var signal = new Signal
        {
            Name = name,
            At = at,
            Phrases = Phrases(keys),
            Acts = Acts(keys),
            Regexes = Regexes(keys),
            Events = SignalEvents.Read(keys),
            Echo = Echo(keys),
            Contradicts = Contradicts(keys),
            Except = keys.TakeMap("except") is { } except ? Phrases(except, last: true) : [],
            NotInClauseWith = keys.TakeMap("not-in-clause-with") is { } clause ? Phrases(clause, last: true) : [],
            ConfirmedBy = keys.TakeText("confirmed-by"),
            NotWith = keys.TakeText("not-with"),
        };
        foreach ((string key, string? other) in new[] { ("confirmed-by", signal.ConfirmedBy), ("not-with", signal.NotWith) })
        {
            if (other is null)
                continue;
            names.Use(other, keys.Take(key)!.At, $"'{key}'");
            if (string.Equals(other, name, StringComparison.Ordinal))
                problems.Add(keys.Take(key)!.At, $"'{key}' of the signal '{other}' names itself; name another.");
        }

        // What was refused above would have been heard.
        if (problems.Count == before && signal.Phrases.Length + signal.Acts.Length + signal.Regexes.Length + signal.Events.Length == 0 && keys.Map.Find("echo") is null && keys.Map.Find("contradicts") is null)
            problems.Add(at, $"the signal '{name}' listens for nothing; it must hold phrases (ru, sv, en, any-language), acts, regex, event, echo or contradicts.");
        return signal;
    }

    private ImmutableArray<SignalPhrase> Phrases(KeyReader keys, bool last = false)
    {
        var phrases = ImmutableArray.CreateBuilder<SignalPhrase>();
        foreach (string code in Texts.Languages)
            foreach (YamlScalar text in keys.TakeTexts(code))
                if (PhraseReader.Read(text, problems) is { } phrase)
                    phrases.Add(new(Texts.Of(code), phrase, text.Text, text.At));
        foreach (YamlScalar text in keys.TakeTexts("any-language"))
            if (PhraseReader.Read(text, problems) is { } phrase)
                foreach (string code in Texts.Languages)
                    phrases.Add(new(Texts.Of(code), phrase, text.Text, text.At));
        if (last)
            keys.RefuseRest();
        return phrases.ToImmutable();
    }

    private ImmutableArray<SignalAct> Acts(KeyReader keys)
    {
        var found = ImmutableArray.CreateBuilder<SignalAct>();
        foreach (YamlNode item in keys.TakeItems("acts"))
        {
            double? atLeast = null;
            YamlNode? name = item;
            if (item is YamlMap map)
            {
                var inner = new KeyReader(map, problems);
                name = inner.Require("act");
                atLeast = inner.TakeNumber("at-least", 0.05, 1);
                inner.RefuseRest();
            }

            if (name is null || ValueReader.Text(name, "an act", problems) is not { } act)
                continue;
            if (acts.Count > 0 && !acts.Contains(act))
                problems.Add(name.At, $"'{act}' is no act of the classifier; {Nearest.Hint(act, [.. acts])}");
            else
                found.Add(new(act, atLeast));
        }

        return found.ToImmutable();
    }

    private ImmutableArray<SignalRegex> Regexes(KeyReader keys)
    {
        var found = ImmutableArray.CreateBuilder<SignalRegex>();
        if (keys.TakeMap("regex") is not { } byLanguage)
            return [];
        foreach (string code in Texts.Languages)
            foreach (YamlScalar text in byLanguage.TakeTexts(code))
            {
                if (text.Text.Length > PhraseReader.Longest)
                {
                    problems.Add(text.At, $"the regular expression {text.Described} has {text.Text.Length} characters; at most {PhraseReader.Longest} are allowed.");
                    continue;
                }

                try
                {
                    found.Add(new(Texts.Of(code), new(text.Text, RegexOptions.NonBacktracking | RegexOptions.CultureInvariant)));
                }
                catch (RegexParseException e)
                {
                    problems.Add(text.PositionOf(Math.Clamp(e.Offset, 0, text.Text.Length)), $"the regular expression {text.Described} cannot be read: {Spaced(e.Error)}.");
                }
                catch (NotSupportedException)
                {
                    problems.Add(text.At, $"the regular expression {text.Described} looks around or back at a group; it must run without backtracking.");
                }
            }

        byLanguage.RefuseRest();
        return found.ToImmutable();
    }

    // InsufficientClosingParentheses -> insufficient closing parentheses
    private static string Spaced(RegexParseError error) =>
        string.Concat(error.ToString().Select((c, i) => char.IsUpper(c) ? $"{(i > 0 ? " " : "")}{char.ToLowerInvariant(c)}" : c.ToString()));

    private SignalEcho? Echo(KeyReader keys)
    {
        if (keys.TakeMap("echo") is not { } echo)
            return null;
        echo.Require("of");
        Who of = ConditionReader.By(echo, "of");
        int words = echo.TakeCount("words", least: 1) ?? 2, turns = Turns(echo, "an echo") ?? 3;
        echo.RefuseRest();
        return new(of, words, turns, echo.Map.At);
    }

    private SignalContradiction? Contradicts(KeyReader keys)
    {
        string[] lists = ["prices"];
        if (keys.Take("contradicts") is YamlMap map)
        {
            var inner = new KeyReader(map, problems);
            inner.RequireWord("list", lists);
            int turns = Turns(inner, "'contradicts'") ?? 0;
            inner.RefuseRest();
            return new(turns);
        }

        return keys.TakeWord("contradicts", lists) is null ? null : new(0);
    }

    private int? Turns(KeyReader keys, string whose)
    {
        if (keys.Take("within") is not { } within)
            return null;
        if (within is YamlScalar { Text: var text } && WindowReader.TryReach(text, allowPercent: false, out Extent reach) && reach.Unit == ExtentUnit.Turns)
            return (int)reach.Amount;
        problems.Add(within.At, $"'within' of {whose} is {within.Described}; it must be a number of turns, such as 3 turns.");
        return null;
    }
}
