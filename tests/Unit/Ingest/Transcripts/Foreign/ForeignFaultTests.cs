using CallQa.Ingest;
using Xunit;

namespace CallQa.Unit.Ingest;

public class ForeignFaultTests
{
    public static TheoryData<string, string, string, string, string> Faults() => new()
    {
        { "whisper-cpp.json", "\"from\": 3200", "\"from\": -5", "bad-value", "read as whisper.cpp: transcription[1].offsets.from is -5; it must be a number of milliseconds, from 0 to 24 hours" },
        { "whisper-cpp.json", "\"to\": 5000", "\"to\": 3100", "times", "transcription[1] is an object; it must be a stretch of speech that does not end before its start" },
        { "whisper-cpp.json", "\"p\": 0.75", "\"p\": 7.5", "bad-value", "transcription[0].tokens[3].p is 7.5; it must be a number from 0 to 1" },
        { "openai-verbose.json", "\"start\": 3.0,", "\"start\": \"three\",", "bad-value", "segments[1].start is a string; it must be a number of seconds" },
        { "openai-verbose.json", "\"start\": 1.0, \"end\": 1.7", "\"start\": 0.1, \"end\": 1.7", "times", "words[4].start is 0.1; it must be at or after the start of the word before it" },
        { "openai-diarized.json", "\"speaker\": \"B\"", "\"speaker\": []", "bad-value", "segments[1].speaker is an array; it must be a string" },
        { "faster-whisper.json", "\"end\": 1.8, \"prob", "\"end\": 1.2, \"prob", "times", "segments[0].words[1].end is 1.2; it must be at or after 'start'" },
        { "whisperx.json", "{ \"word\": \"4417\" }", "{ \"wrd\": \"4417\" }", "missing-field", "segments[1].words[1].word is missing; it must be a string" },
        { "amazon-channels.json", "\"ch_1\", \"items\"", "\"right\", \"items\"", "bad-value", "results.channel_labels.channels[1].channel_label is a string; it must be 'ch_' and the channel's number" },
        { "amazon-channels.json", "\"start_time\": \"2.7\"", "\"start_time\": \"2.7.1\"", "bad-value", "results.channel_labels.channels[1].items[0].start_time is '2.7.1'; it must be a number of seconds" },
        { "amazon-speakers.json", "\"content\": \"dag\"", "\"contents\": \"dag\"", "missing-field", "results.items[1].alternatives[0].content is missing" },
        { "amazon-call-analytics.json", "\"EndOffsetMillis\": 3400", "\"EndOffsetMillis\": 340000000", "bad-value", "Transcript[1].EndOffsetMillis is 340000000; it must be a number of milliseconds" },
        { "azure-ticks.json", "PT2.25S", "PT2.2.5S", "bad-value", "recognizedPhrases[1].offset is a string; it must be a number of ticks of 100 ns" },
        { "azure-milliseconds.json", "\"confidence\": 0.7", "\"confidence\": true", "bad-value", "recognizedPhrases[1].nBest[0].confidence is true or false; it must be a number from 0 to 1" },
        { "azure-fast.json", "\"durationMilliseconds\": 760", "\"durationMilliseconds\": {}", "bad-value", "phrases[0].durationMilliseconds is an object; it must be a number of milliseconds" },
        { "deepgram.json", "\"confidence\": 0.8, \"punct", "\"confidence\": \"high\", \"punct", "bad-value", "results.channels[1].alternatives[0].words[0].confidence is a string; it must be a number from 0 to 1" },
        { "deepgram-utterances.json", "\"u2\", \"start\": 2.0", "\"u2\", \"start\": 9.0", "times", "results.utterances[1] is an object; it must be a stretch of speech that does not end before its start" },
        { "assemblyai.json", "\"completed\"", "\"error\"", "bad-value", "status is a string; it must be 'completed'" },
        { "assemblyai.json", "\"speaker\": \"2\", \"channel\": \"2\",\n", "\"speaker\": \"2\", \"channel\": \"0\",\n", "bad-value", "utterances[1].channel is '0'; it must be a channel, counted from 1" },
        { "google-v1.json", "\"2.100s\"", "\"2.100 s.\"", "bad-value", "results[1].alternatives[0].words[0].startTime is a string; it must be a number of seconds" },
        { "google-v2.json", "\"endOffset\": \"1.800s\"", "\"endOffset\": \"1.100s\"", "times", "results[0].alternatives[0].words[4].endOffset is a string; it must be at or after 'startOffset'" },
        { "yandex-v3.jsonl", "\"startTimeMs\":\"3300\",\"endTimeMs\":\"3900\"}],", "\"startTimeMs\":\"3300\",\"endTimeMs\":\"-39\"}],", "bad-value", "[4].result.final.alternatives[0].words[0].endTimeMs is '-39'; it must be a number of milliseconds" },
        { "yandex-v2.json", "\"1.4s\"", "\"14:x\"", "bad-value", "response.chunks[1].alternatives[0].words[0].startTime is a string" },
        { "subtitles.srt", "00:00:05,400", "00:00:04,400", "times", "line 10 is no pair of times; it must be like 00:00:01,200 --> 00:00:03,400, the end not before the start" },
        { "vcon.json", "\"words\": [ 2 ]", "\"words\": [ 3 ]", "bad-value", "segments[1].words[0] is 3; it must be the place of a word in 'words', under 3" },
        { "vcon.json", "\"segments\"", "\"segment\"", "unsupported", "analysis[1].body is an object; it must be a transcript of a known format" },
        { "vcon-text.json", "09:30:02.500Z", "9.30", "bad-value", "dialog[1].start is a string; it must be a time like 2026-10-05T09:30:00Z" },
        { "whisperx.json", "\"segments\": [", "\"segments\": ", "damaged-transcript", "is not valid JSON at line" },
        { "vcon.json", "Help!", "\\ud800", "damaged-transcript", "holds text that is not valid Unicode" },
    };

    [Theory]
    [MemberData(nameof(Faults))]
    public void A_fault_says_where_and_what_is_allowed(string fixture, string what, string with, string error, string found)
    {
        string text = ForeignFixtures.Text(fixture);
        Assert.Contains(what, text, StringComparison.Ordinal);

        (ForeignCall? call, _, IngestProblem? problem) = ForeignFixtures.Read(text.Replace(what, with, StringComparison.Ordinal));

        Assert.Null(call);
        Assert.Equal(error, problem!.Error);
        Assert.Contains(found, problem.Found, StringComparison.Ordinal);
    }

    [Fact]
    public void What_is_no_transcript_is_told_which_formats_there_are()
    {
        IngestProblem problem = ForeignFixtures.Read("""{"hello":1}""").Problem!;
        Assert.Equal("unsupported", problem.Error);
        Assert.Contains("known are vcon, wtf, whisper.cpp, amazon-call-analytics, amazon-transcribe, azure-speech", problem.Found, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("12.5", 12_500.0)]
    [InlineData("1.200s", 1200.0)]
    [InlineData("PT1M2.5S", 62_500.0)]
    [InlineData("PT1H", 3_600_000.0)]
    [InlineData("01:02:03,500", 3_723_500.0)]
    [InlineData("02:03.5", 123_500.0)]
    [InlineData("", null)]
    [InlineData("PT", null)]
    [InlineData("1 s", null)]
    [InlineData("1:2:3:4", null)]
    [InlineData("-1", null)]
    [InlineData("1e3", null)]
    public void Times_are_read_in_every_way_they_are_written(string text, double? ms) => Assert.Equal(ms, TimeTexts.ToMs(text, TimeUnit.Seconds));
}
