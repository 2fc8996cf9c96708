using System.Globalization;
using System.Security.Cryptography;
using CallQa.Ingest.Models;
using CallQa.Tests;
using Xunit;

namespace CallQa.Unit.Ingest.Models;

public sealed class ModelDownloadTests : IDisposable
{
    private const int Size = 300_000;
    private const string Tag = "ETag: \"v1\"";

    private static readonly byte[] Bytes = Content(1);
    private static readonly PublishedModel Model = new("tiny", "ggml-tiny.bin", Size, Convert.ToHexStringLower(SHA256.HashData(Bytes)));

    private readonly TemporaryFolder folder = new();
    private readonly HttpClient http = new(new SocketsHttpHandler { UseProxy = false }) { Timeout = Timeout.InfiniteTimeSpan };
    private readonly List<DownloadProgress> progress = [];

    private string Target => folder.At("models/ggml-tiny.bin");

    private string Part => Target + ".part";

    public void Dispose()
    {
        http.Dispose();
        folder.Dispose();
    }

    [Fact]
    public async Task A_whole_file_with_the_right_hash_gets_its_name()
    {
        using var server = new ScriptedServer(Whole(Bytes));

        DownloadResult result = await Get(server);

        Assert.Equal(DownloadEnd.Fetched, result.End);
        Assert.Equal(Bytes, await File.ReadAllBytesAsync(Target, TestContext.Current.CancellationToken));
        Assert.Equal(["ggml-tiny.bin"], Files());
        Assert.StartsWith("GET /models/ggml-tiny.bin HTTP/1.1", Assert.Single(server.Requests), StringComparison.Ordinal);
        Assert.Equal(Size, progress.Max(p => p.DoneBytes));
    }

    [Fact]
    public async Task A_break_is_taken_up_at_once_from_where_it_was()
    {
        using var server = new ScriptedServer(Broken(1000), Rest(1000, until: 90_000), Rest(90_000));

        DownloadResult result = await Get(server);

        Assert.Equal(DownloadEnd.Fetched, result.End);
        Assert.Equal(Bytes, await File.ReadAllBytesAsync(Target, TestContext.Current.CancellationToken));
        string[] requests = [.. server.Requests];
        Assert.DoesNotContain("Range:", requests[0], StringComparison.Ordinal);
        Assert.Contains("Range: bytes=1000-\r\n", requests[1], StringComparison.Ordinal);
        Assert.Contains("If-Range: \"v1\"\r\n", requests[1], StringComparison.Ordinal);
        Assert.Contains("Range: bytes=90000-\r\n", requests[2], StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_break_without_end_is_resumable_by_the_next_command()
    {
        using var first = new ScriptedServer(Broken(1000));
        Assert.Equal(DownloadEnd.TryAgain, (await Get(first)).End);
        Assert.Equal(["ggml-tiny.bin.part", "ggml-tiny.bin.part.etag"], Files());
        Assert.Equal(1000, new FileInfo(Part).Length);

        using var second = new ScriptedServer(Rest(1000));
        Assert.Equal(DownloadEnd.Fetched, (await Get(second)).End);
        Assert.Equal(["ggml-tiny.bin"], Files());
    }

    [Fact]
    public async Task A_server_that_ignores_the_range_makes_it_start_over()
    {
        WritePart(Content(2).AsSpan(0, 5000), "\"old\"");
        using var server = new ScriptedServer(Whole(Bytes));

        Assert.Equal(DownloadEnd.Fetched, (await Get(server)).End);
        Assert.Contains("If-Range: \"old\"", Assert.Single(server.Requests), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Content-Range: bytes 7-299999/300000", 206)]
    [InlineData("X: no range at all", 206)]
    [InlineData("Content-Range: bytes */300000", 416)]
    public async Task A_server_that_cannot_go_on_makes_it_start_over(string header, int status)
    {
        WritePart(Bytes.AsSpan(0, 5000), tag: null);
        using var server = new ScriptedServer(ScriptedServer.Answer(status, [], header, "Content-Length: 0"), Whole(Bytes));

        Assert.Equal(DownloadEnd.Fetched, (await Get(server)).End);
        Assert.DoesNotContain("Range:", server.Requests.Last(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Wrong_bytes_are_refused_and_nothing_is_kept()
    {
        using var server = new ScriptedServer(Whole(Content(2)));

        DownloadResult result = await Get(server);

        Assert.Equal(DownloadEnd.Refused, result.End);
        Assert.Contains(Model.Sha256, result.Message, StringComparison.Ordinal);
        Assert.Empty(Files());
    }

    [Fact]
    public async Task A_rest_of_another_file_is_refused_and_nothing_is_kept()
    {
        WritePart(Content(2).AsSpan(0, 5000), tag: null);
        using var server = new ScriptedServer(Rest(5000));

        Assert.Equal(DownloadEnd.Refused, (await Get(server)).End);
        Assert.Empty(Files());
    }

    [Theory]
    [InlineData(299_999)]
    [InlineData(300_001)]
    [InlineData(5)]
    public async Task A_file_of_another_length_is_refused_before_it_comes_and_earlier_bytes_stay(int length)
    {
        WritePart(Bytes.AsSpan(0, 5000), tag: null);
        using var server = new ScriptedServer(ScriptedServer.Answer(200, Bytes.AsSpan(0, 5), string.Create(CultureInfo.InvariantCulture, $"Content-Length: {length}")));

        Assert.Equal(DownloadEnd.Refused, (await Get(server)).End);
        Assert.Equal(5000, new FileInfo(Part).Length);
    }

    [Fact]
    public async Task More_bytes_than_published_are_refused()
    {
        using var server = new ScriptedServer(ScriptedServer.Answer(200, [.. Bytes, 1]));

        Assert.Equal(DownloadEnd.Refused, (await Get(server)).End);
        Assert.False(File.Exists(Target));
        Assert.Equal(0, new FileInfo(Part).Length);
    }

    [Fact]
    public async Task Fewer_bytes_than_promised_are_kept_for_the_next_try()
    {
        using var server = new ScriptedServer(ScriptedServer.Answer(200, Bytes.AsSpan(0, 7000), Tag));

        Assert.Equal(DownloadEnd.TryAgain, (await Get(server)).End);
        Assert.Equal(7000, new FileInfo(Part).Length);
    }

    [Theory]
    [InlineData(404, DownloadEnd.Failed)]
    [InlineData(403, DownloadEnd.Failed)]
    [InlineData(500, DownloadEnd.TryAgain)]
    [InlineData(503, DownloadEnd.TryAgain)]
    [InlineData(429, DownloadEnd.TryAgain)]
    public async Task A_refusal_says_its_number_and_keeps_what_is_there(int status, DownloadEnd expected)
    {
        WritePart(Bytes.AsSpan(0, 5000), tag: null);
        using var server = new ScriptedServer(ScriptedServer.Answer(status, [], "Content-Length: 0"));

        DownloadResult result = await Get(server);

        Assert.Equal(expected, result.End);
        Assert.Contains($"answered {status.ToString(CultureInfo.InvariantCulture)}", result.Message, StringComparison.Ordinal);
        Assert.Equal(5000, new FileInfo(Part).Length);
    }

    [Fact]
    public async Task Nobody_there_and_a_silent_server_are_worth_another_try()
    {
        using var silent = new ScriptedServer(answers: [[]]);
        Assert.Equal(DownloadEnd.TryAgain, (await Get(silent, patience: TimeSpan.FromMilliseconds(50))).End);

        Uri gone = silent.Address;
        silent.Dispose();
        var download = new ModelDownload(http, gone, TimeSpan.FromSeconds(30));
        Assert.Equal(DownloadEnd.TryAgain, (await download.GetAsync(Model, folder.At("models"), null, TestContext.Current.CancellationToken)).End);
    }

    [Fact]
    public async Task What_is_there_is_not_fetched_again_unless_its_bytes_are_wrong()
    {
        Directory.CreateDirectory(folder.At("models"));
        await File.WriteAllBytesAsync(Target, Bytes, TestContext.Current.CancellationToken);
        using var server = new ScriptedServer(Whole(Bytes));
        Assert.Equal(DownloadEnd.AlreadyThere, (await Get(server)).End);
        Assert.Empty(server.Requests);

        await File.WriteAllBytesAsync(Target, Content(2), TestContext.Current.CancellationToken);
        Assert.Equal(DownloadEnd.Fetched, (await Get(server)).End);
        Assert.Equal(Bytes, await File.ReadAllBytesAsync(Target, TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task A_second_download_of_the_same_model_at_the_same_time_keeps_its_hands_off()
    {
        Directory.CreateDirectory(folder.At("models"));
        await using FileStream other = new(Part, FileMode.Create, FileAccess.ReadWrite, FileShare.None);
        using var server = new ScriptedServer(Whole(Bytes));

        Assert.Equal(DownloadEnd.Failed, (await Get(server)).End);
        Assert.Empty(server.Requests);
    }

    [Fact]
    public async Task Cancelling_keeps_what_came()
    {
        using var server = new ScriptedServer(Broken(150_000));
        using var cancel = new CancellationTokenSource();
        var download = new ModelDownload(http, server.Address, TimeSpan.FromSeconds(30));
        var report = new Collector(p =>
        {
            if (p.DoneBytes > 0)
                cancel.Cancel();
        });

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => download.GetAsync(Model, folder.At("models"), report, cancel.Token));
        Assert.InRange(new FileInfo(Part).Length, 1, 150_000);
    }

    private static byte[] Content(int seed)
    {
        var bytes = new byte[Size];
        new Random(seed).NextBytes(bytes);
        return bytes;
    }

    private static byte[] Whole(byte[] bytes) => ScriptedServer.Answer(200, bytes, Tag, "Content-Length: 300000");

    private static byte[] Broken(int after) => ScriptedServer.Answer(200, Bytes.AsSpan(0, after), Tag, "Content-Length: 300000");

    private static byte[] Rest(int from, int until = Size) => ScriptedServer.Answer(
        206,
        Bytes.AsSpan(from, until - from),
        Tag,
        string.Create(CultureInfo.InvariantCulture, $"Content-Length: {Size - from}"),
        string.Create(CultureInfo.InvariantCulture, $"Content-Range: bytes {from}-{Size - 1}/{Size}"));

    private Task<DownloadResult> Get(ScriptedServer server, TimeSpan? patience = null)
    {
        var download = new ModelDownload(http, server.Address, patience ?? TimeSpan.FromSeconds(30));
        return download.GetAsync(Model, folder.At("models"), new Collector(progress.Add), TestContext.Current.CancellationToken);
    }

    private void WritePart(ReadOnlySpan<byte> bytes, string? tag)
    {
        Directory.CreateDirectory(folder.At("models"));
        File.WriteAllBytes(Part, bytes);
        if (tag is not null)
            File.WriteAllText(Part + ".etag", tag);
    }

    private string[] Files() => [.. Directory.GetFiles(folder.At("models")).Select(f => Path.GetFileName(f)).Order(StringComparer.Ordinal)];

    private sealed class Collector(Action<DownloadProgress> collect) : IProgress<DownloadProgress>
    {
        public void Report(DownloadProgress value) => collect(value);
    }
}
