using System.Collections.Immutable;
using CallQa.Reports.Clips;

namespace CallQa.Reports.Lessons;

/// <summary>One standard of a lesson.</summary>
/// <param name="Standard">Its id.</param>
/// <param name="Wrong">Where it was not met.</param>
/// <param name="Right">Where it was met, to hear how it sounds; may be empty.</param>
/// <param name="RightIsColleague">True where <paramref name="Right"/> is another agent's.</param>
public sealed record LessonPart(string Standard, ImmutableArray<Clip> Wrong, ImmutableArray<Clip> Right, bool RightIsColleague);
