namespace CallQa.Reports.Statistics;

/// <summary>
/// Quantiles of Student's t distribution. The distribution function is the regularised incomplete beta function
/// I_x(v/2, 1/2) with x = v / (v + t²) (NIST DLMF 8.17), computed by its continued fraction (DLMF 8.17.22, evaluated by
/// Lentz's method), the quantile by halving. Good to about 1e-9. Thread safe.
/// </summary>
public static class StudentT
{
    private static readonly double[] Lanczos =
    [
        0.99999999999980993, 676.5203681218851, -1259.1392167224028, 771.32342877765313,
        -176.61502916214059, 12.507343278686905, -0.13857109526572012, 9.9843695780195716e-6, 1.5056327351493116e-7,
    ];

    /// <summary>The value that a t-distributed variable exceeds in size with probability 5 %: half of it on each side.</summary>
    /// <param name="degreesOfFreedom">At least 1; need not be whole.</param>
    /// <exception cref="ArgumentOutOfRangeException">Fewer than one degree of freedom.</exception>
    public static double TwoSided95(double degreesOfFreedom)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(degreesOfFreedom, 1);
        double low = 1.9, high = 13;
        for (int i = 0; i < 60; i++)
        {
            double middle = (low + high) / 2;
            if (TwoTails(middle, degreesOfFreedom) > 0.05)
                low = middle;
            else
                high = middle;
        }

        return (low + high) / 2;
    }

    /// <summary>P(|T| &gt; t) for so many degrees of freedom.</summary>
    internal static double TwoTails(double t, double degreesOfFreedom)
    {
        double v = degreesOfFreedom;
        return IncompleteBeta(v / 2, 0.5, v / (v + t * t));
    }

    private static double IncompleteBeta(double a, double b, double x)
    {
        if (x is <= 0 or >= 1)
            return x <= 0 ? 0 : 1;
        double front = Math.Exp(LogGamma(a + b) - LogGamma(a) - LogGamma(b) + a * Math.Log(x) + b * Math.Log(1 - x));

        // The fraction converges fast on this side only; the other is its mirror.
        return x < (a + 1) / (a + b + 2)
            ? front * Fraction(a, b, x) / a
            : 1 - front * Fraction(b, a, 1 - x) / b;
    }

    private static double Fraction(double a, double b, double x)
    {
        const double tiny = 1e-300;
        double c = 1, d = 1 / NotZero(1 - (a + b) * x / (a + 1)), h = d;
        for (int m = 1; m <= 500; m++)
        {
            double even = m * (b - m) * x / ((a + 2 * m - 1) * (a + 2 * m));
            d = 1 / NotZero(1 + even * d);
            c = NotZero(1 + even / c);
            h *= d * c;
            double odd = -(a + m) * (a + b + m) * x / ((a + 2 * m) * (a + 2 * m + 1));
            d = 1 / NotZero(1 + odd * d);
            c = NotZero(1 + odd / c);
            h *= d * c;
            if (Math.Abs(d * c - 1) < 1e-15)
                break;
        }

        return h;

        static double NotZero(double value) => Math.Abs(value) < tiny ? tiny : value;
    }

    // Lanczos' approximation with g = 7 and nine terms (Godfrey's coefficients), relative error under 1e-14 for x > 0.
    private static double LogGamma(double x)
    {
        double sum = Lanczos[0];
        for (int i = 1; i < Lanczos.Length; i++)
            sum += Lanczos[i] / (x - 1 + i);
        double t = x + 6.5;
        return 0.5 * Math.Log(2 * Math.PI) + (x - 0.5) * Math.Log(t) - t + Math.Log(sum);
    }
}
