using System.Globalization;
using CallQa.Ingest.Models;

namespace CallQa.Cli.Commands;

/// <summary>Says how far a download is: one line that is written over on a terminal, a line every ten percent elsewhere.</summary>
internal sealed class DownloadLines(TextWriter output, bool terminal) : IProgress<DownloadProgress>
{
    private long said = -1;

    public void Report(DownloadProgress value)
    {
        long percent = value.DoneBytes * 100 / value.TotalBytes;
        long step = terminal ? percent : percent / 10;
        if (step == said)
            return;
        said = step;
        string line = string.Create(CultureInfo.InvariantCulture, $"{percent,3} %  {value.DoneBytes / 1e6:0.0} of {value.TotalBytes / 1e6:0.0} MB");
        if (!terminal)
            output.WriteLine(line);
        else
            output.Write(percent == 100 ? $"\r{line}\n" : $"\r{line}");
    }
}
