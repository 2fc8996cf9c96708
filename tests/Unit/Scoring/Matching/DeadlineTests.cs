using System.Globalization;
using CallQa.Scoring.Matching;
using CallQa.Scoring.Matching.Things;
using Xunit;

namespace CallQa.Unit.Scoring.Matching;

/// <summary>From a time as people say it to the latest moment that it can mean: the cases are in deadlines.tsv.</summary>
public class DeadlineTests
{
    public static TheoryData<string, string, string, string> Cases()
    {
        var data = new TheoryData<string, string, string, string>();
        foreach (string[] row in MatchingTexts.Table("deadlines.tsv"))
            data.Add(row[0], row[1], row[2], row[3]);
        return data;
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public void What_is_promised_is_due_at_the_latest_moment_that_the_words_allow(string language, string said, string marked, string expected)
    {
        (string text, List<(int Start, int End)> spans) = MatchingTexts.Marked(marked);
        Tokens tokens = Tokens.Of(MatchingTexts.Said(text), MatchingTexts.LanguageOf(language));
        List<ThingHit> things = [];
        new BuiltInThings().Find(tokens, things);
        ThingHit[] times = [.. BuiltInThings.Outermost(things.Where(t => t.Kind == ThingKind.Time))];
        if (times.Length == 0)
        {
            Assert.Equal("-", expected);
            return;
        }

        Assert.Equal(text[spans[0].Start..spans[0].End], tokens.Quote(times[0].FirstWord, times[^1].EndWord));
        DateTimeOffset? latest = Deadline.Of(new ThingText(tokens), times[0].FirstWord, times[0].EndWord, times[0].Value, At(said));
        Assert.Equal(expected, latest?.ToString("yyyy-MM-dd HH:mm zzz", CultureInfo.InvariantCulture) ?? "-");
    }

    [Theory]
    [InlineData("P99999999D")]
    [InlineData("PT99999999H")]
    [InlineData("P99999Y")]
    [InlineData("day-32")]
    [InlineData("02-30")]
    [InlineData("something-new")]
    public void What_is_no_day_of_the_next_years_is_unknown_and_no_failure(string value)
    {
        var text = new ThingText(Tokens.Of(MatchingTexts.Said("some day"), Language.English));
        Assert.Null(Deadline.Of(text, 0, 2, value, At("2026-03-02 15:00 +00:00")));
    }

    [Fact]
    public void Every_day_of_the_week_names_the_next_day_of_that_name()
    {
        string[] names = ["Sunday", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday"];
        for (int today = 0; today < 14; today++)
            for (int day = 0; day < 7; day++)
            {
                DateTimeOffset said = At("2026-03-01 08:00 +00:00").AddDays(today);
                var text = new ThingText(Tokens.Of(MatchingTexts.Said($"on {names[day]}"), Language.English));
                DateTimeOffset due = Deadline.Of(text, 0, 2, names[day].ToLowerInvariant(), said)!.Value;
                Assert.Equal((DayOfWeek)day, due.DayOfWeek);
                Assert.InRange((due.Date - said.Date).Days, 1, 7);
            }
    }

    private static DateTimeOffset At(string text) => DateTimeOffset.ParseExact(text, "yyyy-MM-dd HH:mm zzz", CultureInfo.InvariantCulture);
}
