using System.Globalization;
using CallQa.Dataset.Manifests;
using CallQa.Dataset.Rows;

namespace CallQa.Dataset.Checking;

/// <summary>Counts the calls of a day that were written without redaction, and says so.</summary>
internal sealed class BareCalls(ManifestFile file)
{
    private int _bare;
    private int _calls;

    /// <summary>What there is to say of a file of <c>calls</c>; nothing where it cannot be read, which the check of files tells.</summary>
    public static IReadOnlyList<string> In(string path, ManifestFile file)
    {
        var bare = new BareCalls(file);
        try
        {
            foreach (CheckedRow row in TableFile.Read<CheckedRow>(path))
                bare.Count(row);
        }
        catch (Exception error) when (error is IOException or InvalidDataException)
        {
            return [];
        }

        return bare.Notes();
    }

    /// <summary>Takes a call.</summary>
    public void Count(CheckedRow row)
    {
        _calls++;
        _bare += row.Redaction.Length == 0 ? 1 : 0;
    }

    /// <summary>A sentence, or none where all calls were redacted.</summary>
    public IReadOnlyList<string> Notes() => _bare == 0
        ? []
        : [string.Create(CultureInfo.InvariantCulture, $"{file.Day}: {Counted.Of(_bare, "call")} of {_calls} {(_bare == 1 ? "was" : "were")} written without redaction.")];
}
