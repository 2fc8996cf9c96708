using System.Buffers.Binary;
using CallQa.Ingest;
using Xunit;

namespace CallQa.Unit.Ingest;

[Collection(FfmpegCollection.Name)]
public class FormatTests(SoundFiles files)
{
    public static TheoryData<string> Names => [.. SoundFiles.Names];

    [Theory]
    [MemberData(nameof(Names))]
    public void Every_format_gives_what_a_reference_decoder_gives_to_the_sample(string name)
    {
        Recording found = Decode(files[name]), reference = Decode(files[name + ".reference.wav"]);

        Assert.Equal(reference.Length, found.Length);
        Assert.Equal(reference.Channels.Length, found.Channels.Length);
        for (int i = 0; i < found.Length; i++)
            Assert.True(Math.Abs(reference.Channels[0][i] - found.Channels[0][i]) < 0.002, $"sample {i}: {found.Channels[0][i]} for {reference.Channels[0][i]}");
    }

    [Theory]
    [InlineData("vorbis.ogg", 0, 0.1)]
    [InlineData("a.flac", 0, 0.0001)]
    [InlineData("flac.ogg", 0, 0.0001)]
    [InlineData("a.wv", 0, 0.0001)]
    [InlineData("a.au", 0, 0.0001)]
    [InlineData("a.aiff", 0, 0.0001)]
    [InlineData("a.caf", 0, 0.0001)]
    [InlineData("a.w64", 4, 0.0001)]
    [InlineData("a.mp3", 0, 0.1)]
    [InlineData("g726.wav", 2, 0.1)]
    [InlineData("ima.wav", 505, 0.1)]
    [InlineData("ms.wav", 500, 0.1)]
    [InlineData("gsm.wav", 320, 0.3)]
    public void The_sound_comes_out_whole_and_in_its_place(string name, int block, double tolerance)
    {
        Recording source = Decode(files["source.wav"]), found = Decode(files[name]);

        // A codec of blocks fills its last one.
        Assert.InRange(found.Length, source.Length, source.Length + (2 * block));
        for (int i = 320; i < source.Length - 1600; i++)
            Assert.True(Math.Abs(source.Channels[0][i] - found.Channels[0][i]) < tolerance, $"sample {i}: {found.Channels[0][i]} for {source.Channels[0][i]}");
    }

    [Fact]
    public void Formats_are_told_by_content_and_a_wrong_ending_does_no_harm()
    {
        using var folder = new TemporaryFolder();
        foreach (string name in new[] { "a.mp3", "a.flac", "a.m4a", "vorbis.ogg", "gsm.wav", "a.aac" })
        {
            string renamed = folder.Write("renamed.wav", File.ReadAllBytes(files[name]));
            Assert.Equal(Decode(files[name]).Channels[0], Decode(renamed).Channels[0]);
        }
    }

    [Fact]
    public void The_length_of_Vorbis_is_read_from_its_last_page() =>
        Assert.Equal((double)SoundFiles.Count / 8000, SoundLength.Seconds(new(files["vorbis.ogg"], "vorbis.ogg", InputKind.Recording, null)), 0.001);

    [Fact]
    public void Vorbis_that_lacks_samples_although_all_its_pages_are_whole_is_damaged()
    {
        byte[] file = File.ReadAllBytes(files["vorbis.ogg"]);
        Span<byte> last = file.AsSpan(file.AsSpan().LastIndexOf("OggS"u8));
        long samples = BinaryPrimitives.ReadInt64LittleEndian(last[6..]);
        BinaryPrimitives.WriteInt64LittleEndian(last[6..], samples + 5000);
        last.Slice(22, 4).Clear();
        BinaryPrimitives.WriteUInt32LittleEndian(last[22..], OggReader.Sum(0, last));
        using var folder = new TemporaryFolder();

        var error = Assert.Throws<AudioException>(() => AudioFile.Decode(folder.Write("a.ogg", file), _ => { }, TestContext.Current.CancellationToken));

        Assert.Equal("damaged-audio", error.Error);
        Assert.StartsWith($"its last page says {samples + 5000} samples, but ", error.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("gsm.wav", "(cut off)")]
    [InlineData("a.flac", "ffmpeg met 3 faults in this FLAC")]
    [InlineData("a.w64", "(cut off)")]
    [InlineData("a.caf", "(cut off)")]
    [InlineData("a.mp3", "its header declares")]
    [InlineData("a.aiff", "its header declares 2.02 s of sound, but")]
    [InlineData("opus.webm", "its header declares")]
    [InlineData("a.m4a", "ffmpeg could not decode this MP4")]
    [InlineData("vorbis.ogg", "(cut off)")]
    [InlineData("speex.ogg", "(cut off)")]
    [InlineData("a.gsm", "no whole GSM frame begins")]
    public void A_recording_cut_in_the_middle_is_damaged(string name, string found)
    {
        using var folder = new TemporaryFolder();
        byte[] whole = File.ReadAllBytes(files[name]);
        string path = folder.Write("cut" + Path.GetExtension(name), whole[..((whole.Length / 2) + 7)]);

        var error = Assert.Throws<AudioException>(() => Decode(path));

        Assert.Equal("damaged-audio", error.Error);
        Assert.Contains(found, error.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(".ulaw", 1, 2)]
    [InlineData(".al", 1, 2)]
    [InlineData(".sln", 2, 2)]
    [InlineData(".sln16", 2, 1)]
    public void Sound_without_a_header_is_taken_for_what_its_ending_says_and_that_is_said(string extension, int bytes, int factor)
    {
        using var folder = new TemporaryFolder();
        Recording recording = Decode(folder.Write("a" + extension, new byte[800 * bytes]));
        Assert.Equal(800 * factor, recording.Length);
        Assert.Contains("has no header; by its ending it was taken for", Assert.Single(recording.Notes), StringComparison.Ordinal);
    }

    private static Recording Decode(string path) => AudioFile.Decode(path, _ => { }, TestContext.Current.CancellationToken);
}
