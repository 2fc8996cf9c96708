namespace CallQa.Scoring.Classifying.Training;

/// <summary>A trained classifier as the bytes of its file.</summary>
/// <param name="File">The content of the file (<c>models/acts.bin</c>).</param>
/// <param name="Sha256">Its SHA-256, lower-case hex.</param>
/// <param name="Acts">Number of acts.</param>
/// <param name="Utterances">Number of utterances it was trained on.</param>
public sealed record TrainedActs(byte[] File, string Sha256, int Acts, int Utterances);
