namespace CallQa.Reports.Agents;

/// <summary>What is particular to each kind of group.</summary>
public static class GroupKinds
{
    /// <summary>The word for it, in queries, outputs and on the command line.</summary>
    public static string Code(this GroupKind by) => by switch
    {
        GroupKind.Agent => "agent",
        GroupKind.Team => "team",
        GroupKind.Queue => "queue",
        GroupKind.Day => "day",
        GroupKind.Language => "language",
        GroupKind.Section => "section",
        _ => "all",
    };

    /// <summary>True where it makes sense to ask which group is better: days, languages and sections are not rivals.</summary>
    internal static bool HasPlaces(this GroupKind by) => by is GroupKind.Agent or GroupKind.Team or GroupKind.Queue;
}
