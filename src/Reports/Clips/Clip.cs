using CallQa.Reports.Places;

namespace CallQa.Reports.Clips;

/// <summary>A place with what is said around it and, where the recording was found, its sound.</summary>
/// <param name="Place">The place.</param>
/// <param name="Excerpt">What is said around it.</param>
/// <param name="Name">Name of the files without ending; empty where there is no sound.</param>
/// <param name="Problem">Why there is no sound, a sentence; else empty.</param>
public sealed record Clip(Place Place, Excerpt Excerpt, string Name, string Problem);
