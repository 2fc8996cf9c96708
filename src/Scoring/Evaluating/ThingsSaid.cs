using System.Collections.Immutable;
using CallQa.Scoring.Matching;
using CallQa.Scoring.Matching.Things;

namespace CallQa.Scoring.Evaluating;

/// <summary>Numbers, dates, times, money and names that were said, in a form that can be queried.</summary>
internal static class ThingsSaid
{
    /// <summary>Finds them.</summary>
    public static readonly BuiltInThings Finder = new();

    /// <summary>The things of a call, by utterance and place.</summary>
    public static ImmutableArray<Extract> Of(CallView view)
    {
        var said = ImmutableArray.CreateBuilder<Extract>();
        var things = new List<ThingHit>();
        for (int i = 0; i < view.Tokens.Length; i++)
        {
            things.Clear();
            Finder.Find(view.Tokens[i], things);
            foreach (ThingHit thing in things)
                said.Add(new(i, KindOf(thing.Kind), thing.Value, view.Tokens[i].Time(thing.FirstWord, thing.EndWord)));
        }

        return said.ToImmutable();
    }

    private static string KindOf(ThingKind kind) => kind is ThingKind.CustomerName or ThingKind.AgentName ? "name" : kind.Code();
}
