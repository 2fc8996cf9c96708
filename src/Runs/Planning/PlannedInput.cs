using CallQa.Ingest;

namespace CallQa.Runs.Planning;

/// <summary>An input that must be read.</summary>
/// <param name="Input">The input.</param>
/// <param name="Order">Its place in the list of inputs: of two with one call id the first counts.</param>
/// <param name="WordsKey">Its first key.</param>
/// <param name="Attempts">How often it has failed before.</param>
/// <param name="Bytes">Its size.</param>
internal sealed record PlannedInput(CallInput Input, int Order, string WordsKey, int Attempts, long Bytes);
