using System.Collections.Immutable;

namespace CallQa.Scoring.Classifying.Training;

/// <summary>One labelled utterance of the pack's training data.</summary>
/// <param name="Language">Its language.</param>
/// <param name="Speaker">Who says it.</param>
/// <param name="Acts">All acts it performs; empty where it performs none.</param>
/// <param name="SplitGroup">Language and number; near-paraphrases share it and must stay on one side of any split.</param>
/// <param name="Text">What is said.</param>
internal sealed record TrainingExample(Language Language, Speaker Speaker, ImmutableHashSet<string> Acts, string SplitGroup, string Text);
