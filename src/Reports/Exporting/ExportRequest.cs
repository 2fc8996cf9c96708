namespace CallQa.Reports.Exporting;

/// <summary>What is exported, and where to.</summary>
/// <param name="Target">Path of the folder or file to make; of PostgreSQL the name of the schema.</param>
/// <param name="Format">As what.</param>
/// <param name="Tables">Which tables; empty for all, or where calls are chosen for all that are about calls.</param>
/// <param name="Agent">Only calls that this agent took; null for all.</param>
/// <param name="Language">Only calls in this language, as the dataset spells it; null for all.</param>
/// <param name="Chosen">True where days, an agent or a language leave calls out.</param>
/// <param name="Pseudonym">What stands for a person, a customer or a recording (kind, value); null where they are named as they are.</param>
public sealed record ExportRequest(
    string Target, ExportFormat Format, IReadOnlyList<string> Tables, string? Agent, string? Language, bool Chosen, Func<string, string, string>? Pseudonym = null);
