namespace CallQa.Reports.Formats;

/// <summary>A cell that is JSON already: embedded as it is in JSON, shown as its text elsewhere.</summary>
/// <param name="Text">Valid JSON.</param>
public readonly record struct RawJson(string Text)
{
    /// <inheritdoc/>
    public override string ToString() => Text;
}
