namespace CallQa.Redaction.Spoken;

/// <summary>What a number word, or a part of a compound one, does in a number.</summary>
internal enum NumberAtomKind
{
    /// <summary>0-9 (<c>seven</c>); nought joins nothing.</summary>
    Digit,

    /// <summary>The English "oh": nought among numbers, an exclamation elsewhere.</summary>
    Oh,

    /// <summary>10-19.</summary>
    Teen,

    /// <summary>20, 30 ... 90.</summary>
    Tens,

    /// <summary>A word for 100, 200 ... 900 (двести).</summary>
    Hundreds,

    /// <summary>Times a hundred (hundred, hundra).</summary>
    Hundred,

    /// <summary>Times a thousand.</summary>
    Thousand,

    /// <summary>The next digit so many times (double, triple).</summary>
    Repeat,

    /// <summary>A digit as a thing that can be counted (три нуля, två nollor, three zeros).</summary>
    Noun,

    /// <summary>The sign before an international number.</summary>
    Plus,
}
