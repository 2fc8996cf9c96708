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
        foreach (IGrouping<Language, RecognisedCall> language in calls.Where(c => c.Confidence is not null).GroupBy(c => c.Language).OrderBy(g => g.Key))
        {
            double limit = profile.MinConfidence(language.Key);
            int unsure = language.Count(c => c.Confidence!.Value.Value < limit);
            if (unsure == 0)
                continue;
            string models = string.Join(", ", language.Select(c => c.Recogniser).Where(r => r.Length > 0).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal));
            string better = models.Contains("large", StringComparison.Ordinal)
                ? ""
                : $" A larger model hears more: 'callqa models get {Better}', then run again with '--model {Better}'.";
            yield return string.Create(
                CultureInfo.InvariantCulture,
                $"{NameOf(language.Key)}: the recogniser ({models}) was {language.Average(c => c.Confidence!.Value.Value):0.00} sure of its words on average; in {unsure} of {language.Count()} calls less than the {limit:0.00} that the profile '{profile.Id}' asks for, so what rests on words there is cannot-tell.{better}");
        }
    }

    private static string NameOf(Language language) => language switch
    {
        Language.Unknown => "Unknown language",
        _ => language.ToString(),
    };
}
