using System.Buffers.Binary;
using System.Globalization;
using CallQa.Ingest;
using Xunit;

namespace CallQa.Unit.Ingest;

/// <summary>A thousand damaged files, the same in every run: each is sound or a fault with its kind, and nothing stays behind.</summary>
[Collection(FfmpegCollection.Name)]
public class DamageTests(SoundFiles files)
{
    private static readonly string[] Kinds = ["damaged-audio", "unsupported", "empty", "too-large"];

    [Fact]
    public void What_is_decoded_here_is_decoded_or_refused_by_kind_however_it_is_damaged()
    {
        float[] tone = Waves.Tone(8000, 2000, 440), tone48 = Waves.Tone(48000, 12000, 440);
        byte[][] whole =
        [
            Waves.File(1, 16, 8000, [tone, tone]), Waves.File(1, 24, 8000, [tone], rf64: true), Waves.File(3, 32, 8000, [tone]),
            Waves.File(7, 8, 8000, [tone, tone], extensible: true), Waves.File(6, 8, 8000, [tone]), Waves.Opus([tone48, tone48], 12000),
            Waves.Opus([tone48], 12000), File.ReadAllBytes(files["vorbis.ogg"]),
        ];
        (int sound, int faults) = Try(960, whole, ".bin");

        Assert.Equal(960, sound + faults);
        Assert.InRange(sound, 100, 600);
    }

    [Fact]
    public void What_ffmpeg_decodes_is_decoded_or_refused_by_kind_however_it_is_damaged()
    {
        string[] names = ["a.mp3", "a.flac", "a.m4a", "opus.webm", "gsm.wav", "ms.wav", "speex.ogg", "a.amr", "a.wma", "a.aac"];
        (int sound, int faults) = Try(40, [.. names.Select(n => File.ReadAllBytes(files[n]))], ".bin");

        Assert.Equal(40, sound + faults);
        Assert.True(sound > 0 && faults > 0, $"{sound} and {faults}");
        Assert.Empty(Children());
    }

    private static (int Sound, int Faults) Try(int count, byte[][] whole, string extension)
    {
        using var folder = new TemporaryFolder();
        int sound = 0, faults = 0;
        for (int seed = 0; seed < count; seed++)
        {
            string path = folder.Write("a" + extension, Damage(whole[seed % whole.Length], new Random(seed)));
            try
            {
                Recording recording = AudioFile.Decode(path, _ => { }, TestContext.Current.CancellationToken);
                Assert.All(recording.Channels, c => Assert.Equal(recording.Length, c.Length));
                Assert.InRange(recording.Length, 1, Recording.Rate * 60);
                sound++;
            }
            catch (AudioException error)
            {
                Assert.Contains(error.Error, Kinds);
                Assert.NotEmpty(error.Message);
                faults++;
            }
            catch (Exception error) when (error is not Xunit.Sdk.IAssertionException)
            {
                Assert.Fail($"seed {seed}: {error}");
            }
        }

        Assert.Single(Directory.GetFileSystemEntries(folder.Path));
        return (sound, faults);
    }

    private static byte[] Damage(byte[] whole, Random random)
    {
        List<byte> bytes = [.. whole];
        for (int times = random.Next(1, 4); times > 0 && bytes.Count > 0; times--)
        {
            int at = random.Next(random.Next(2) == 0 ? Math.Min(bytes.Count, 100) : bytes.Count), length = Math.Min(random.Next(1, 200), bytes.Count - at);
            switch (random.Next(6))
            {
                case 0: bytes[at] ^= (byte)(1 << random.Next(8)); break;
                case 1: bytes[at] = (byte)random.Next(256); break;
                case 2: bytes.RemoveRange(at, length); break;
                case 3: bytes.InsertRange(at, bytes.GetRange(at, length)); break;
                case 4: bytes.RemoveRange(at, bytes.Count - at); break;
                default:
                    for (int i = at; i < at + length; i++)
                        bytes[i] = (byte)random.Next(256);
                    break;
            }
        }

        byte[] damaged = [.. bytes];
        if (random.Next(2) == 0)
            MendChecksums(damaged); // else no damage of an Ogg file would come further than its pages
        return damaged;
    }

    private static void MendChecksums(byte[] file)
    {
        for (int at = 0; at + 27 <= file.Length && file.AsSpan(at).StartsWith("OggS"u8);)
        {
            int segments = file[at + 26];
            if (at + 27 + segments > file.Length)
                return;
            int length = 27 + segments + file.AsSpan(at + 27, segments).ToArray().Sum(l => l);
            if (at + length > file.Length)
                return;
            file.AsSpan(at + 22, 4).Clear();
            BinaryPrimitives.WriteUInt32LittleEndian(file.AsSpan(at + 22), OggReader.Sum(0, file.AsSpan(at, length)));
            at += length;
        }
    }

    private static IEnumerable<string> Children() => Directory.EnumerateDirectories("/proc")
        .Where(p => int.TryParse(Path.GetFileName(p), CultureInfo.InvariantCulture, out _))
        .Select(p =>
        {
            try
            {
                return File.ReadAllText(Path.Combine(p, "stat"));
            }
            catch (IOException)
            {
                return ""; // it has ended
            }
        })
        .Where(s => s.Contains($") S {Environment.ProcessId} ", StringComparison.Ordinal) && (s.Contains("(ffmpeg)", StringComparison.Ordinal) || s.Contains("(prlimit)", StringComparison.Ordinal)));
}
