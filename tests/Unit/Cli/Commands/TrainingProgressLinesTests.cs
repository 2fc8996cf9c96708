using CallQa.Cli.Commands;
using Xunit;

namespace CallQa.Unit.Cli.Commands;

public class TrainingProgressLinesTests
{
    [Fact]
    public void A_line_comes_at_a_new_stage_then_every_ten_seconds_and_at_the_end()
    {
        var output = new StringWriter { NewLine = "\n" };
        var clock = new HandClock();
        var lines = new TrainingProgressLines(output, clock);

        lines.Report(new("fitting acts", 1, 100));
        clock.Seconds = 9;
        lines.Report(new("fitting acts", 9, 100));
        clock.Seconds = 20;
        lines.Report(new("fitting acts", 20, 100));
        clock.Seconds = 21;
        lines.Report(new("fitting acts", 21, 100));
        lines.Report(new("fitting acts", 100, 100));

        Assert.Equal(
            """
            callqa: fitting acts, 100 to do ...
            callqa: fitting acts: 20 of 100, 0:01:20 left
            callqa: fitting acts: 100 of 100, 0:00:00 left

            """,
            output.ToString());
    }

    private sealed class HandClock : TimeProvider
    {
        public int Seconds { get; set; }

        public override long TimestampFrequency => 1;

        public override long GetTimestamp() => Seconds;
    }
}
