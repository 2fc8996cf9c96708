using System.Collections.Immutable;

namespace CallQa;

/// <summary>What one standard asks of many calls, in a form that can be computed: one query and the limits in it.</summary>
/// <param name="Standard">Whose question it is.</param>
/// <param name="Subject">Over whose calls it is asked.</param>
/// <param name="Sql">One SELECT over the tables of a dataset (docs/continuity.md); <c>$name</c> stands for a setting.</param>
/// <param name="Settings">Value of each setting that the query names: a <see cref="double"/> or a <see cref="string"/>.</param>
public sealed record ContinuityQuestion(
    StandardId Standard, SubjectKind Subject, string Sql, ImmutableSortedDictionary<string, object> Settings);
