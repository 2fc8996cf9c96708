using System.Globalization;
using CallQa.Redaction;
using CallQa.Reports.Statistics;

namespace CallQa.Benchmarks.Planted;

/// <summary>
/// <c>redaction [TALKS SEED [held]]</c>: recall and precision of the redaction over planted talks of both halves, by kind, language
/// and form, with Wilson's 95 % intervals; then the misses of the half that is tuned on, or with <c>held</c> of the other.
/// </summary>
internal static class RedactionTable
{
    /// <summary>Prints the tables; exit code 2 where a number is none.</summary>
    public static int Print(string talks, string seed, bool held)
    {
        if (!int.TryParse(talks, NumberStyles.None, CultureInfo.InvariantCulture, out int count) || !int.TryParse(seed, NumberStyles.None, CultureInfo.InvariantCulture, out int begin))
            return 2;
        var redactor = Redactor.Create(RedactionSettings.Usual);
        foreach (bool half in new[] { false, true })
        {
            PlantedJudgement[] judged = [.. PlantedCorpus.Make(count / 2, begin, half).Select(item => PlantedJudgement.Of(item, redactor))];
            Console.WriteLine($"\n{(half ? "Held-out" : "Development")} templates: {judged.Length} talks, seed {begin}\n\n| what | gone | recall | replaced, right | precision | named as its kind |\n|---|---:|---:|---:|---:|---:|");
            Row("all", judged);
            foreach (string language in new[] { "ru", "sv", "en" })
                Row(language, judged.Where(j => language.Equals(j.Item.Language.Code(), StringComparison.Ordinal)));
            foreach (var kind in judged.GroupBy(j => (j.Item.Kind, Code: j.Item.Language.Code())).OrderBy(g => g.Key.Kind, StringComparer.Ordinal).ThenBy(g => g.Key.Code, StringComparer.Ordinal))
                Row($"{kind.Key.Kind} {kind.Key.Code}", kind);
            foreach (var form in judged.GroupBy(j => j.Item.Form, StringComparer.Ordinal).OrderBy(g => g.Key, StringComparer.Ordinal))
                Row(form.Key, form);
            if (half == held)
                Misses(judged);
        }

        return 0;
    }

    private static void Row(string what, IEnumerable<PlantedJudgement> judged)
    {
        PlantedJudgement[] planted = [.. judged.Where(j => j.Item.Kind is not "none")];
        var replaced = judged.SelectMany(j => j.Replaced).ToList();
        var recall = new Proportion(planted.Count(j => j.Gone), planted.Length);
        var precision = new Proportion(replaced.Count(r => r.Right), replaced.Count);
        var named = new Proportion(planted.Count(j => j.Gone && j.AsItsKind), planted.Count(j => j.Gone));
        Console.WriteLine($"| {what} | {recall.Count} of {recall.Of} | {Share(recall)} | {precision.Count} of {precision.Of} | {Share(precision)} | {named.Count} of {named.Of} |");
    }

    private static string Share(Proportion share) => share.Of == 0
        ? "-"
        : string.Create(CultureInfo.InvariantCulture, $"{100 * share.Share:0.0} ({100 * share.Low:0.0}-{100 * share.High:0.0})");

    private static void Misses(PlantedJudgement[] judged)
    {
        Console.WriteLine("\nLeft in the text, or replaced without need:\n");
        foreach (PlantedJudgement j in judged.Where(j => j.Left.Count > 0 || j.Replaced.Any(r => !r.Right)))
            Console.WriteLine($"{j.Item.Kind} {j.Item.Language.Code()} {j.Item.Form}: {string.Join(" | ", j.Item.Said.Select(s => s.Text))} => {j.After}{(j.Left.Count == 0 ? "" : $"  LEFT: {string.Join(", ", j.Left)}")}");
    }
}
