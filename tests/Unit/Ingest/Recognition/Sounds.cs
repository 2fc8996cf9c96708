namespace CallQa.Unit.Ingest;

/// <summary>Made sounds in which nobody says a word, at 8 kHz as telephone lines carry them; the same each time.</summary>
internal static class Sounds
{
    public const int Rate = 8000;

    private static readonly int[] Scale = [0, 2, 4, 5, 7, 9, 11, 12];

    /// <summary>White noise of a level under full scale.</summary>
    public static float[] Noise(int seconds, double decibels, int seed = 3)
    {
        var random = new Random(seed);
        double level = Math.Pow(10, decibels / 20) * Math.Sqrt(3);
        return Made(seconds, _ => level * ((2 * random.NextDouble()) - 1));
    }

    /// <summary>Noise that comes and goes in a fifth of a second, as wind and traffic do.</summary>
    public static float[] Gusts(int seconds, double decibels)
    {
        float[] noise = Noise(seconds, decibels, 4), hills = Noise(seconds, 0, 5);
        double low = 0;
        return Made(seconds, i => (low += 0.3 * (noise[i] - low)) * 3 * Math.Abs(hills[i / 1600]));
    }

    /// <summary>Tones of these frequencies, so long on and so long off.</summary>
    public static float[] Ring(int seconds, double on, double off, params double[] hertz) =>
        Made(seconds, i => (double)i / Rate % (on + off) < on ? hertz.Sum(h => 0.3 / hertz.Length * Math.Sin(2 * Math.PI * h * i / Rate)) : 0);

    /// <summary>A melody of plucked notes with overtones over slow chords.</summary>
    /// <param name="seconds">Length.</param>
    /// <param name="seed">Which melody.</param>
    /// <param name="beat">Length of a note in seconds.</param>
    /// <param name="vibrato">How far the pitch wavers, in radians; 2 is much, as of a violin.</param>
    public static float[] Music(int seconds, int seed, double beat, double vibrato)
    {
        var random = new Random(seed);
        double[] sum = new double[seconds * Rate];
        for (int note = 0; note < seconds / beat; note++)
        {
            int at = (int)(note * beat * Rate);
            Play(sum, at, 1.5 * beat, 261.6 * Math.Pow(2, Scale[random.Next(Scale.Length)] / 12.0), 0.1, 5, vibrato);
            if (note % 4 == 0)
                foreach (int third in (int[])[0, 4, 7])
                    Play(sum, at, 4 * beat, 130.8 * Math.Pow(2, third / 12.0), 0.05, 3, 0);
        }

        return Made(seconds, i => sum[i]);
    }

    private static void Play(double[] sum, int at, double seconds, double hertz, double level, int overtones, double vibrato)
    {
        for (int i = at; i < Math.Min(sum.Length, at + (seconds * Rate)); i++)
        {
            double t = (double)(i - at) / Rate, fade = Math.Exp(-3 * t) * level, waver = vibrato * Math.Sin(2 * Math.PI * 5 * t);
            for (int k = 1; k <= overtones; k++)
                sum[i] += fade / k * Math.Sin((2 * Math.PI * hertz * k * t) + waver);
        }
    }

    private static float[] Made(int seconds, Func<int, double> sample) =>
        [.. Enumerable.Range(0, seconds * Rate).Select(i => (float)Math.Clamp(sample(i), -1, 1))];
}
