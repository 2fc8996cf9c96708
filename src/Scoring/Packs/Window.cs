namespace CallQa.Scoring.Packs;

/// <summary>Where in a call something must be heard.</summary>
/// <param name="Kind">How it lies.</param>
/// <param name="Reach">How far it reaches.</param>
/// <param name="Anchor">Index of the signal that it hangs on; <see cref="It"/> for what is being judged, <see cref="None"/> for none.</param>
/// <param name="AnchorBy">Whose hits of the anchor count.</param>
/// <param name="Text">As written.</param>
public sealed record Window(WindowKind Kind, Extent Reach, int Anchor, Who AnchorBy, string Text)
{
    /// <summary>The window hangs on what is being judged.</summary>
    public const int It = -1;

    /// <summary>The window hangs on the start or the end.</summary>
    public const int None = -2;
}
