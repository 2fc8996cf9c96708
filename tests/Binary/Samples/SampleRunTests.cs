using System.Text.RegularExpressions;
using Xunit;

namespace CallQa.Binary.Samples;

/// <summary>What was planted in the sample recordings (samples/INTENT.md) must come out, from sound to verdict.</summary>
public sealed partial class SampleRunTests(SampleRun run) : IClassFixture<SampleRun>
{
    [Fact]
    public void The_first_command_of_the_README_scores_all_recordings_and_prints_each_agent()
    {
        Assert.True(run.Code == 0, $"exit code {run.Code}\n{run.Error}");
        Assert.Contains("14 recordings found: 14 scored", run.Output, StringComparison.Ordinal);
        Assert.All(new[] { "a101", "a102", "a201", "a202", "a301", "a302" }, agent => Assert.Contains(agent, run.Output, StringComparison.Ordinal));
    }

    [Fact]
    public void For_Swedish_it_says_how_unsure_the_recogniser_was_and_which_model_to_get()
    {
        Assert.Contains("Swedish: the recogniser (base-q8_0) was", run.Error, StringComparison.Ordinal);
        Assert.Contains("callqa models get", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void The_page_asks_for_nothing_outside()
    {
        Assert.Contains("Content-Security-Policy", run.Page, StringComparison.Ordinal);
        Assert.DoesNotMatch(OutsideAddress(), run.Page);
    }

    [Fact]
    public void Plain_plants_lead_to_their_verdicts()
    {
        var found = run.Rows("SELECT call_id, standard_id, verdict FROM findings").ToDictionary(r => (r[0], r[1]), r => r[2]);
        string[][] expected =
        [
            .. File.ReadLines(Path.Combine(WorkFolder.Repository, "tests/Binary/Samples/intent.tsv"))
                .Where(line => line.Length > 0 && line[0] != '#')
                .Select(line => line.Split('\t')),
        ];
        Assert.NotEmpty(expected);
        Assert.Empty(expected.Where(e => !e[2].Split(' ').Contains(found[(e[0], e[1])], StringComparer.Ordinal)).Select(e => $"{e[0]} {e[1]}: {found[(e[0], e[1])]}, not {e[2]}"));
    }

    [Theory]
    [InlineData("ru-01")]
    [InlineData("sv-01")]
    [InlineData("en-01")]
    public void Before_the_planned_silence_the_agent_asks_to_wait_and_after_it_gives_thanks(string call)
    {
        var utterances = run.Rows($"SELECT start_ms, end_ms, text FROM utterances WHERE call_id = '{call}' ORDER BY start_ms");
        int after = Enumerable.Range(1, utterances.Count - 1).MaxBy(i => Number(utterances[i][0]) - Number(utterances[i - 1][1]));
        Assert.InRange(Number(utterances[after][0]) - Number(utterances[after - 1][1]), 7500, 11000);
        Assert.Matches(Waiting(), string.Join(' ', utterances.Skip(after - 2).Take(2).Select(u => u[2])));
        Assert.Matches(Thanks(), utterances[after][2]);
    }

    [Fact]
    public void No_card_number_that_was_read_out_is_left()
    {
        Assert.Empty(run.Rows("SELECT text FROM utterances WHERE regexp_matches(text, '[0-9]([ .,-]?[0-9]){12,}')"));
        Assert.All(new[] { "en-01", "ru-05" }, call => Assert.NotEmpty(run.Rows($"SELECT text FROM utterances WHERE call_id = '{call}' AND contains(text, '<card>')")));
    }

    // Seconds in which the card is read out, from samples/reference; the recogniser's own times are rougher, and it lost half of the second.
    [Theory]
    [InlineData("best", "a301", "2026-10-06", "en-01", 16.445, 21.61)]
    [InlineData("worst", "a102", "2026-10-21", "ru-05", 15.647, 21.81)]
    public void In_a_clip_of_the_whole_call_the_card_is_a_tone_on_both_channels(string command, string agent, string day, string call, double from, double to)
    {
        (int code, _, string error) = run.Ask(command, "--agent", agent, "--from", day, "--to", day, "--top", "1", "--around", "60", "--clips", "clips-" + call, "--recordings", Path.Combine(WorkFolder.Repository, "samples"));
        Assert.True(code == 0, error);
        string[] files = run.Files("clips-" + call);
        Assert.Equal([".txt", ".vtt", ".wav"], files.Select(Path.GetExtension));
        Assert.DoesNotMatch(ManyDigits(), File.ReadAllText(files[0]) + File.ReadAllText(files[1]));
        Assert.Contains("<card>", File.ReadAllText(files[0]), StringComparison.Ordinal);
        byte[] wave = File.ReadAllBytes(files[2]);
        short[] tone = [.. Enumerable.Range((int)(from * 16_000), (int)((to - from) * 16_000)).SelectMany(i => new[] { At(i, 0), At(i, 1), At(i - 16, 0) })];
        Assert.Equal([.. tone.Where((_, i) => i % 3 == 0)], tone.Where((_, i) => i % 3 == 1));
        Assert.Equal([.. tone.Skip(48).Where((_, i) => i % 3 == 0)], tone.Skip(48).Where((_, i) => i % 3 == 2));

        short At(int frame, int channel) => BitConverter.ToInt16(wave, 44 + (4 * frame) + (2 * channel));
    }

    private static long Number(string text) => long.Parse(text, System.Globalization.CultureInfo.InvariantCulture);

    [GeneratedRegex("(src|href|url)\\s*[=(]\\s*[\"']?(https?:)?//", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex OutsideAddress();

    [GeneratedRegex("[0-9]([ .,-]?[0-9]){12,}", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex ManyDigits();

    [GeneratedRegex("подождать|hold|v[äe]nta", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Waiting();

    [GeneratedRegex("спасибо|thank|tack", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Thanks();
}
