namespace CallQa.Ingest;

/// <summary>The recogniser's process did not answer: native code ended it, or failed in it. Whose window it was is not known.</summary>
/// <param name="how">How, as the end of a sentence.</param>
internal sealed class RecogniserCrash(string how) : Exception(how);
