namespace CallQa.Ingest;

/// <summary>Who speaks, as a foreign file says it.</summary>
/// <param name="Kind">What the label means.</param>
/// <param name="Label">The label; for a channel its number from 0.</param>
internal readonly record struct Side(SideKind Kind, string Label)
{
    public static readonly Side None = new(SideKind.None, "");

    public static Side Channel(int index) => new(SideKind.Channel, index.ToString(System.Globalization.CultureInfo.InvariantCulture));

    /// <summary>A speaker's label; none where it is empty.</summary>
    public static Side Speaker(string label) => string.IsNullOrWhiteSpace(label) ? None : new(SideKind.Speaker, label.Trim());
}
