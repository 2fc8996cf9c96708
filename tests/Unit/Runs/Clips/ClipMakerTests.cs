using System.Collections.Immutable;
using System.Globalization;
using System.Security.Cryptography;
using System.Text.RegularExpressions;
using CallQa.Reports.Clips;
using CallQa.Unit.Ingest;
using CallQa.Unit.Reports;
using Xunit;

namespace CallQa.Unit.Runs.Clips;

/// <summary>The files of clips, and where their recordings are found.</summary>
public sealed partial class ClipMakerTests : IDisposable
{
    private static readonly byte[] Minute = Waves.File(1, 16, 16_000, [new float[960_000], new float[960_000]]);

    private readonly ClipCase made = new();

    public void Dispose() => made.Dispose();

    [Fact]
    public void The_text_holds_exactly_the_words_that_are_heard_at_their_times()
    {
        Utterance[] said = [.. Enumerable.Range(0, 20).Select(i => ClipCase.Said(i % 2 == 0 ? Speaker.Agent : Speaker.Customer, i * 3000, 190 + i, string.Join(' ', Enumerable.Range(0, 10).Select(w => $"w{i}x{w}"))))];
        made.Record("c1.wav", Minute);
        foreach (long at in new long[] { 0, 4100, 21_345, 40_000, 59_000 })
        {
            Clip clip = Assert.Single(made.Cut([ClipCase.Call("c1", new TimeRange(at, at + 700)) with { Utterances = said }], 2000));
            TimeRange time = clip.Excerpt.Time;
            var heard = said.SelectMany(u => u.Words.Select(w => (Word: w.In(u.Text).ToString(), w.Time))).Where(w => w.Time.OverlapMs(time) * 2 >= w.Time.LengthMs && (w.Time.StartMs + w.Time.EndMs) / 2 < time.EndMs).OrderBy(w => w.Time.StartMs).ToList();
            Assert.Equal(heard.Select(w => w.Word), Words().Matches(made.Text(clip, ".txt")).Select(m => m.Value));
            Assert.Equal(heard.Select(w => w.Word), Words().Matches(made.Text(clip, ".vtt")).Select(m => m.Value));
            foreach (Match cue in Cue().Matches(made.Text(clip, ".vtt")))
            {
                (long from, long to) = (Ms(cue.Groups["from"].Value) + time.StartMs, Ms(cue.Groups["to"].Value) + time.StartMs);
                Assert.True(time.StartMs <= from && from <= to && to <= time.EndMs, cue.Value);
                string first = Words().Match(cue.Groups["words"].Value).Value;
                Assert.Equal(Math.Max(time.StartMs, heard.Single(w => string.Equals(w.Word, first, StringComparison.Ordinal)).Time.StartMs), from);
            }
        }
    }

    [Fact]
    public void A_recording_that_is_missing_or_another_costs_its_own_clip_only_and_says_why()
    {
        TimeRange place = new(1000, 2000);
        made.Record("there.wav", Minute);
        made.Record("broken.wav", [1, 2, 3]);
        made.Record("words.json", "{}"u8.ToArray());
        File.WriteAllText(Path.Combine(made.Recordings, "..", "secret.wav"), "outside");
        TestCall[] calls =
        [
            ClipCase.Call("gone", place), ClipCase.Call("there", place), ClipCase.Call("broken", place), ClipCase.Call("unnamed", place) with { Recording = "" },
            ClipCase.Call("other", place) with { Recording = "there.wav", Sha256 = new string('a', 64) }, ClipCase.Call("out", place) with { Recording = "../secret.wav" },
            ClipCase.Call("words", place) with { Recording = "words.json" }, ClipCase.Call("late", new TimeRange(70_000, 71_000)) with { Recording = "there.wav" },
        ];
        Dictionary<string, Clip> clips = made.Cut(calls, 1000).ToDictionary(c => c.Place.Call, StringComparer.Ordinal);
        Assert.Equal(["there"], clips.Where(c => c.Value.Name.Length > 0).Select(c => c.Key));
        Assert.Equal($"gone.wav: there is no such file in '{made.Recordings}', nor in the folders in it.", clips["gone"].Problem);
        Assert.StartsWith("broken.wav: it does not begin like a sound file", clips["broken"].Problem, StringComparison.Ordinal);
        Assert.Equal("The dataset names no recording of the call.", clips["unnamed"].Problem);
        Assert.Equal($"there.wav: the file in '{made.Recordings}' is not the one that was scored; its SHA-256 is not aaaaaaaaaaaa...", clips["other"].Problem);
        Assert.StartsWith("../secret.wav: there is no such file", clips["out"].Problem, StringComparison.Ordinal);
        Assert.Equal("words.json: the call came as a transcript, and no recording of that name lies beside it.", clips["words"].Problem);
        Assert.Equal("there.wav: the recording ends before this place.", clips["late"].Problem);
        Assert.Equal(3, Directory.GetFiles(made.Clips).Length);
    }

    [Fact]
    public void A_recording_is_found_below_the_folder_by_its_bytes_beside_its_transcript_and_in_two_sides()
    {
        byte[] side = Waves.File(1, 16, 16_000, [Waves.Tone(16_000, 64_000, 300)]), other = Waves.File(1, 16, 16_000, [Waves.Tone(16_000, 64_000, 900)]);
        made.Record("monday/c1.wav", other);
        made.Record("tuesday/c1.wav", side);
        made.Record("c2-in.wav", side);
        made.Record("c2-out.wav", other);
        made.Record("c3.json", "{}"u8.ToArray());
        made.Record("c3.wav", other);
        string both = Hex(System.Text.Encoding.UTF8.GetBytes($"{Hex(side)}\n{Hex(other)}"));
        TimeRange place = new(1000, 2000);
        ImmutableArray<Clip> clips = made.Cut(
        [
            ClipCase.Call("c1", place) with { Sha256 = Hex(side) }, ClipCase.Call("c2", place) with { Recording = "c2-in.wav", Sha256 = both }, ClipCase.Call("c3", place) with { Recording = "c3.json" },
        ], 0);
        (short[] Left, short[] Right) one = made.Frames(clips[0]), two = made.Frames(clips[1]), three = made.Frames(clips[2]);
        Assert.Equal(one.Left, two.Left);
        Assert.Equal(three.Right, two.Right);
        Assert.NotEqual(one.Left, three.Left);
    }

    [Fact]
    public void Names_are_safe_and_cutting_again_gives_the_same_bytes()
    {
        TestCall[] calls = [.. new[] { "../../x", "ЗВОНОК 1", "ЗВОНОК 2", "a\"b<c>" }.Select(id => ClipCase.Call(id, new TimeRange(1000, 2000)) with { Recording = "c.wav" })];
        made.Record("c.wav", Minute);
        Assert.All(made.Cut(calls, 1000), c => Assert.Matches("^[0-9]{2}-[A-Za-z0-9_-]+-s1-1000$", c.Name));
        string again = made.Clips + "-again";
        made.Cut(calls, 1000, to: again);
        string[] files = [.. Directory.GetFiles(made.Clips).Order(StringComparer.Ordinal)];
        Assert.Equal(12, files.Length);
        Assert.All(files, f => Assert.Equal(File.ReadAllBytes(f), File.ReadAllBytes(Path.Combine(again, Path.GetFileName(f)))));
        Assert.All(files, f => Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(f)));
        Directory.Delete(again, recursive: true);
    }

    private static string Hex(byte[] bytes) => Convert.ToHexStringLower(SHA256.HashData(bytes));

    private static long Ms(string stamp) => (long)TimeSpan.ParseExact(stamp, @"hh\:mm\:ss\.fff", CultureInfo.InvariantCulture).TotalMilliseconds;

    [GeneratedRegex("w[0-9]+x[0-9]+", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Words();

    [GeneratedRegex("(?<from>[0-9:.]{12}) --> (?<to>[0-9:.]{12})\n<v [A-Za-z]+>(?<words>.*)\n", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Cue();
}
