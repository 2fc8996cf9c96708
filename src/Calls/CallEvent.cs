namespace CallQa;

/// <summary>Something heard besides words.</summary>
/// <param name="Kind">What.</param>
/// <param name="Time">When.</param>
/// <param name="By">On whose channel; unknown where both or not told.</param>
public readonly record struct CallEvent(EventKind Kind, TimeRange Time, Speaker By);
