namespace CallQa.Ingest.WordErrors;

/// <summary>The recogniser's errors in one language.</summary>
/// <param name="Language">The language; unknown for all together.</param>
/// <param name="Calls">Calls compared.</param>
/// <param name="Words">Words really said.</param>
/// <param name="WordErrors">Word error rate.</param>
/// <param name="CharacterErrors">Character error rate.</param>
/// <param name="AgentWordErrors">Word error rate of the agents.</param>
/// <param name="CustomerWordErrors">Word error rate of the customers.</param>
/// <param name="MedianStartErrorMs">Median distance between true and recognised start of rightly recognised words.</param>
public sealed record AsrRow(
    Language Language,
    int Calls,
    int Words,
    ErrorRate WordErrors,
    ErrorRate CharacterErrors,
    double AgentWordErrors,
    double CustomerWordErrors,
    long MedianStartErrorMs);
