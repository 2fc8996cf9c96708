using System.Globalization;
using System.Text;

namespace CallQa.Ingest;

/// <summary>
/// What ffmpeg said while it decoded: how many faults, how long the file says it is, how many sound tracks it has. Read as
/// <c>-loglevel level+info</c> writes it. Bounded, whatever ffmpeg writes.
/// </summary>
internal sealed class FfmpegLog
{
    private const int LongestLine = 400;
    private const string LengthMark = "Duration: ";

    private bool guessed;
    private bool output;
    private double? declared;

    /// <summary>Lines that report a fault.</summary>
    public int Errors { get; private set; }

    /// <summary>The first of them, without the name of what reported it; empty where there is none.</summary>
    public string FirstError { get; private set; } = "";

    /// <summary>Sound tracks in the file.</summary>
    public int Tracks { get; private set; }

    /// <summary>The length that the file's header declares in seconds; null where none does, or where ffmpeg worked it out from the file's size.</summary>
    public double? Declared => guessed ? null : declared;

    /// <summary>True where a signal (of the limit on processor time) made it end by itself.</summary>
    public bool Interrupted { get; private set; }

    /// <summary>Reads to the end.</summary>
    public void ReadAll(Stream stream)
    {
        var line = new StringBuilder();
        byte[] bytes = new byte[4096];
        while (stream.Read(bytes) is var got and > 0)
        {
            foreach (byte b in bytes.AsSpan(0, got))
            {
                if (b is (byte)'\n' or (byte)'\r')
                {
                    Take(line.ToString());
                    line.Clear();
                }
                else if (line.Length < LongestLine)
                {
                    line.Append(b is >= 32 and < 127 ? (char)b : '?');
                }
            }
        }

        Take(line.ToString());
    }

    private void Take(string line)
    {
        if (line.Contains("[error]", StringComparison.Ordinal) || line.Contains("[fatal]", StringComparison.Ordinal))
        {
            Errors++;
            if (FirstError.Length == 0)
                FirstError = line[(line.LastIndexOf("] ", StringComparison.Ordinal) + 2)..];
        }

        Interrupted |= line.Contains("received signal", StringComparison.Ordinal);
        guessed |= line.Contains("Estimating duration from bitrate", StringComparison.Ordinal);
        output |= line.Contains("Output #0", StringComparison.Ordinal) || line.Contains("Stream mapping", StringComparison.Ordinal);
        if (output)
            return;
        if (line.Contains("Stream #0:", StringComparison.Ordinal) && line.Contains(": Audio: ", StringComparison.Ordinal))
            Tracks++;
        int at = line.IndexOf(LengthMark, StringComparison.Ordinal);
        if (at >= 0 && declared is null)
        {
            string text = line[(at + LengthMark.Length)..].Split(',')[0];
            if (TimeSpan.TryParseExact(text, @"hh\:mm\:ss\.ff", CultureInfo.InvariantCulture, out TimeSpan length))
                declared = length.TotalSeconds;
        }
    }
}
