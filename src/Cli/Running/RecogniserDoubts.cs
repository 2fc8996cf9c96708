using System.Globalization;
using CallQa.Dataset;
using CallQa.Scoring.Packs;

namespace CallQa.Cli.Running;

/// <summary>Says, for each language in which the recogniser was less sure than the profile asks for, how sure it was and what helps.</summary>
internal static class RecogniserDoubts
{
    /// <summary>The published model that does best for its size (docs/models.md).</summary>
    private const string Better = "large-v3-turbo-q5_0";

    /// <summary>A paragraph a language, from what the dataset says of its calls.</summary>
    public static IEnumerable<string> Of(IEnumerable<RecognisedCall> calls, Profile profile)
    {
        foreach (IGrouping<Language, RecognisedCall> language in calls.Where(c => c.Recogniser.Length > 0).GroupBy(c => c.Language).OrderBy(g => g.Key))
        {
            double[] sure = [.. language.Where(c => c.Confidence is not null).Select(c => c.Confidence!.Value.Value)];
            double limit = profile.MinConfidence(language.Key);
            int unsure = language.Sum(c => c.Unsure);
            if (sure.Length == 0 || (unsure == 0 && sure.All(s => s >= limit)))
                continue;
            string models = string.Join(", ", language.Select(c => c.Recogniser).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal));
            string better = models.Contains("large", StringComparison.Ordinal)
                ? ""
                : $" A larger model hears more: 'callqa models get {Better}', then the same command with '--model {Better}'.";
            yield return string.Create(
                CultureInfo.InvariantCulture,
                $"{NameOf(language.Key)}: the recogniser ({models}) was {100 * sure.Average():0} % sure of its words on average; where it was less than {100 * limit:0} % sure of what a verdict rests on (profile '{profile.Id}'), the verdict is cannot-tell: {unsure} of {language.Sum(c => c.Applicable)} verdicts.{better}");
        }
    }

    private static string NameOf(Language language) => language switch
    {
        Language.Unknown => "Unknown language",
        _ => language.ToString(),
    };
}
