using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace CallQa.Ingest;

/// <summary>
/// Rules out the tokens that are out of the question anyway, nine of ten, before whisper.cpp takes the exponent of each of
/// 50,000 twice, one by one, for every token that it writes: that was 18 % of all work (docs/benchmarks.md).
/// </summary>
internal static class UnlikelyTokens
{
    // Less likely than the likeliest by this many natural logarithms: 22,000 times.
    private const float OutOfTheQuestion = 10;

    // Where all of them together are more than this many times as likely as the likeliest, nothing is plain and all stay.
    private const float MostMass = 0.5f;

    /// <summary>
    /// Sets the logits of such tokens to minus infinity, in place. With <paramref name="keepMass"/> the first of them gets what
    /// they weigh together, so that the others keep their probabilities but for rounding; it is never the likeliest, but a
    /// search that draws at random could draw it, so without it the others become likelier by what is ruled out.
    /// </summary>
    /// <param name="text">Logits of the tokens that make text; marks of time and others follow rules of their own. A tail shorter than eight stays as it is.</param>
    /// <param name="keepMass">Whether the sum of probabilities is kept.</param>
    public static void RuleOut(Span<float> text, bool keepMass)
    {
        Span<Vector256<float>> logits = MemoryMarshal.Cast<float, Vector256<float>>(text);
        float likeliest = Highest(logits);
        Vector256<float> limit = Vector256.Create(likeliest - OutOfTheQuestion);
        float mass = Mass(logits, limit, likeliest);
        if (!(mass is > 0 and <= MostMass))
            return;
        int first = -1;
        for (int i = 0; i < logits.Length; i++)
        {
            Vector256<float> ruledOut = Vector256.LessThan(logits[i], limit);
            if (first < 0 && ruledOut.ExtractMostSignificantBits() is not 0 and var bits)
                first = (i * Vector256<float>.Count) + int.TrailingZeroCount((int)bits);
            logits[i] = Vector256.ConditionalSelect(ruledOut, Vector256.Create(float.NegativeInfinity), logits[i]);
        }

        if (keepMass)
            text[first] = likeliest + MathF.Log(mass);
    }

    private static float Highest(ReadOnlySpan<Vector256<float>> logits)
    {
        Vector256<float> most = Vector256.Create(float.NegativeInfinity);
        foreach (Vector256<float> eight in logits)
            most = Vector256.Max(most, eight);
        float highest = most[0];
        for (int i = 1; i < Vector256<float>.Count; i++)
            highest = Math.Max(highest, most[i]);
        return highest;
    }

    // What all below the limit weigh together, the likeliest being 1.
    private static float Mass(ReadOnlySpan<Vector256<float>> logits, Vector256<float> limit, float likeliest)
    {
        Vector256<float> top = Vector256.Create(likeliest), sum = Vector256<float>.Zero;
        foreach (Vector256<float> eight in logits)
            sum += Vector256.ConditionalSelect(Vector256.LessThan(eight, limit), Vector256.Exp(eight - top), Vector256<float>.Zero);
        return Vector256.Sum(sum);
    }
}
