namespace CallQa.Scoring.Packs;

/// <summary>What an item costs, for ever or for some time.</summary>
/// <param name="Text">Amount and currency as the list writes them.</param>
/// <param name="Amount">How much.</param>
/// <param name="Currency">The currency's code, such as <c>EUR</c>.</param>
/// <param name="From">First day on which it holds; null for always before.</param>
/// <param name="To">Last day on which it holds; null for always after.</param>
public sealed record ListedPrice(string Text, double Amount, string Currency, DateOnly? From, DateOnly? To)
{
    // A penny; sums are compared as doubles.
    private const double Alike = 0.005;

    /// <summary>True where it holds on this day.</summary>
    public bool Holds(DateOnly day) => !(day < From) && !(day > To);

    /// <summary>True where somebody who says this sum for so many names this price: a whole sum may leave out the cents.</summary>
    public bool Fits(double said, double count) => Math.Abs(said - (Amount * count)) < (double.IsInteger(said) ? 1 : Alike);
}
