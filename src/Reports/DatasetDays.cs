using System.Diagnostics.CodeAnalysis;
using CallQa.Reports.Opening;

namespace CallQa.Reports;

/// <summary>The local dates between which a dataset's calls lie, which its manifest tells without a file being opened.</summary>
/// <param name="First">First; null without calls.</param>
/// <param name="Last">Last; null without calls.</param>
public readonly record struct DatasetDays(DateOnly? First, DateOnly? Last)
{
    /// <summary>Reads them; on false the problem says why not.</summary>
    /// <param name="folder">The folder that holds <c>manifest.json</c>.</param>
    /// <param name="asOf">The state that counted at that moment; null for the one that counts now.</param>
    /// <param name="days">The days.</param>
    /// <param name="problem">No dataset there, or one that is damaged.</param>
    public static bool TryRead(string folder, DateTimeOffset? asOf, out DatasetDays days, [NotNullWhen(false)] out DatasetProblem? problem)
    {
        bool read = Manifest.TryRead(Path.GetFullPath(folder), asOf, out Manifest? manifest, out problem);
        days = manifest?.Days() ?? default;
        return read;
    }
}
