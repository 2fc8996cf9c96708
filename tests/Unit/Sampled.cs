using CsCheck;

namespace CallQa.Unit;

/// <summary>
/// Checks of properties on made-up values that are the same in every run: a test that fails by chance says nothing about the
/// change before it. Other values are tried by giving another seed.
/// </summary>
internal static class Sampled
{
    private const string DefaultSeed = "0N0XIzNsQ0O2";

    /// <summary>Calls <paramref name="check"/> with the first <paramref name="count"/> values of <paramref name="values"/> for the seed, in order; the first failure is told with its value.</summary>
    public static void Each<T>(this Gen<T> values, Action<T> check, int count = 100, string seed = DefaultSeed)
    {
        PCG chance = PCG.Parse(seed);
        for (int i = 0; i < count; i++)
        {
            T value = values.Generate(chance, null, out _);
            try
            {
                check(value);
            }
            catch (Exception e)
            {
                throw new InvalidOperationException($"Value {i} of seed {seed}: {Check.Print(value)}\n{e.Message}", e);
            }
        }
    }
}
