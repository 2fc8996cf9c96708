using CallQa.Reports.Frameworks;
using CallQa.Scoring.Packs;
using CallQa.Scoring.Packs.Sources;

namespace CallQa.Cli.Commands;

/// <summary>Which standards of a pack belong to which framework, with the points that they count.</summary>
internal static class FrameworkMembers
{
    /// <summary>All, framework by framework.</summary>
    public static IEnumerable<FrameworkMember> Of(Pack pack, Coverage coverage) =>
        coverage.Frameworks.SelectMany(f => f.Standards
            .Select(id => pack.Find(id)).OfType<Standard>().Select(s => new FrameworkMember(f.Framework.Id, s.Id, s.Weight.Points())));
}
