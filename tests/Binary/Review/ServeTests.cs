using System.Buffers.Binary;
using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json;
using Xunit;

namespace CallQa.Binary.Review;

/// <summary>What <c>callqa serve</c> answers, and to whom.</summary>
public sealed class ServeTests(ReviewServed served) : IClassFixture<ReviewServed>
{
    private readonly HttpClient _client = served.Client;

    [Fact]
    public async Task Only_who_knows_the_address_is_answered()
    {
        Assert.Equal(HttpStatusCode.OK, (await _client.GetAsync("")).StatusCode);
        Assert.Matches("^http://127\\.0\\.0\\.1:[0-9]+/[0-9a-f]{32}/$", _client.BaseAddress!.AbsoluteUri);

        string token = _client.BaseAddress.AbsolutePath.Trim('/'), root = _client.BaseAddress.GetLeftPart(UriPartial.Authority);
        string other = (token[0] == '0' ? '1' : '0') + token[1..];
        foreach (string path in (string[])["", "/", "/" + other + "/", "/" + other + "/call?id=c-1", "/" + token[..^1] + "/", "/" + token + "0/", "/call?id=c-1", "/review.js", "//" + token + "/", "/x/" + token + "/", "/?" + token, "/" + token.ToUpperInvariant() + "0/"])
            Assert.Equal((path, HttpStatusCode.Forbidden), (path, (await _client.GetAsync(root + path)).StatusCode));

        int port = _client.BaseAddress.Port;
        foreach (string page in (string[])["", "call?id=c-1", "sound?id=c-1", "peaks?id=c-1", "review.js"])
            foreach (string host in (string[])["example.org", $"example.org:{port}", "127.0.0.1", $"127.0.0.1:{port + 1}", $"127.0.0.1.example.org:{port}", $"localhost.:{port}", $"[::1]:{port}"])
            {
                using var request = new HttpRequestMessage(HttpMethod.Get, page) { Headers = { Host = host } };
                Assert.Equal((host, HttpStatusCode.Forbidden), (host, (await _client.SendAsync(request)).StatusCode));
            }

        using var local = new HttpRequestMessage(HttpMethod.Get, "") { Headers = { Host = $"localhost:{port}" } };
        Assert.Equal(HttpStatusCode.OK, (await _client.SendAsync(local)).StatusCode);
    }

    [Fact]
    public void It_listens_on_this_machine_alone_and_the_same_port_twice_is_refused()
    {
        int port = _client.BaseAddress!.Port;
        string[] listening = [.. ((string[])["/proc/net/tcp", "/proc/net/tcp6"]).SelectMany(File.ReadAllLines).Select(l => l.Split(' ', StringSplitOptions.RemoveEmptyEntries)).Where(w => w[3] is "0A" && w[1].EndsWith($":{port:X4}", StringComparison.Ordinal)).Select(w => w[1])];
        Assert.Equal([$"0100007F:{port:X4}"], listening);

        (int code, string output, string error) = CallQaProcess.Run(served.Folder.Path, "serve", "--dataset", "out", "--port", port.ToString(System.Globalization.CultureInfo.InvariantCulture));
        Assert.Equal((1, ""), (code, output));
        Assert.StartsWith($"callqa: --port is '{port}', which cannot be listened on: ", error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Pages_are_kept_by_nobody_and_may_ask_nobody_else()
    {
        foreach (string page in (string[])["", "call?id=c-1"])
        {
            using HttpResponseMessage answer = await _client.GetAsync(page);
            string html = await answer.Content.ReadAsStringAsync();
            Assert.Contains("no-store", answer.Headers.CacheControl!.ToString(), StringComparison.Ordinal);
            Assert.Equal(["frame-ancestors 'none'"], answer.Headers.GetValues("Content-Security-Policy"));
            Assert.Equal(["no-referrer"], answer.Headers.GetValues("Referrer-Policy"));
            Assert.Contains("default-src &#x27;none&#x27;", html, StringComparison.Ordinal);
            Assert.DoesNotContain("http", html.Replace("http-equiv", "", StringComparison.Ordinal), StringComparison.OrdinalIgnoreCase);
        }
    }

    [Fact]
    public async Task The_list_narrows_and_a_call_shows_what_was_said_and_found()
    {
        Assert.Contains("href=\"call?id=c-1\"", await _client.GetStringAsync(""), StringComparison.Ordinal);
        Assert.Contains("href=\"call?id=c-1\"", await _client.GetStringAsync($"?agent={Uri.EscapeDataString("Åsa")}&show=not-met&standard="), StringComparison.Ordinal);
        Assert.DoesNotContain("href=\"call?", await _client.GetStringAsync("?agent=nobody"), StringComparison.Ordinal);
        Assert.DoesNotContain("href=\"call?", await _client.GetStringAsync("?show=dispute"), StringComparison.Ordinal);

        string call = await _client.GetStringAsync("call?id=c-1");
        Assert.Contains("My card is &lt;card&gt;.", call, StringComparison.Ordinal);
        Assert.DoesNotContain("4111", call, StringComparison.Ordinal);
        Assert.Contains("data-standard=\"", call, StringComparison.Ordinal);
        Assert.Contains("class=\"mark not-met\"", call, StringComparison.Ordinal);

        using HttpResponseMessage none = await _client.GetAsync("call?id=..%2F..%2Fc-1");
        Assert.Equal(HttpStatusCode.NotFound, none.StatusCode);
    }

    [Fact]
    public async Task The_sound_comes_in_pieces_too_and_where_text_was_replaced_it_is_a_tone()
    {
        byte[] whole = await _client.GetByteArrayAsync("sound?id=c-1");
        Assert.Equal(44 + (ReviewFolder.Rate * ReviewFolder.Seconds * 4), whole.Length);
        using var request = new HttpRequestMessage(HttpMethod.Get, "sound?id=c-1") { Headers = { Range = new RangeHeaderValue(100_000, 100_999) } };
        using HttpResponseMessage piece = await _client.SendAsync(request);
        Assert.Equal(HttpStatusCode.PartialContent, piece.StatusCode);
        Assert.Equal(whole[100_000..101_000], await piece.Content.ReadAsByteArrayAsync());

        // The number is said from 20 to 24 s; 0.7 s more on each side, and silence beside it, are hidden too (docs/reports.md, "Clips").
        Assert.All(Enumerable.Range(0, 1000), i => Assert.Equal((ReviewFolder.Left, ReviewFolder.Right), Frame(whole, 10 + i / 1000.0)));
        Assert.All(Enumerable.Range(0, 5400), i => Assert.True(Frame(whole, 19.3 + i / 1000.0) is var (left, right) && left == right && Math.Abs((int)left) <= 3277));

        using JsonDocument peaks = JsonDocument.Parse(await _client.GetStringAsync("peaks?id=c-1"));
        Assert.Equal(60_000, peaks.RootElement.GetProperty("durationMs").GetInt64());
        JsonElement[] channels = [.. peaks.RootElement.GetProperty("peaks").EnumerateArray()];
        Assert.Equal(2, channels.Length);
        Assert.Equal((25, 11, 13, 11), (Peak(channels[0], 10), Peak(channels[0], 22), Peak(channels[1], 10), Peak(channels[1], 22)));
    }

    [Fact]
    public async Task A_verdict_from_the_page_is_a_label_like_any_other_and_the_next_reader_sees_it()
    {
        string call = await _client.GetStringAsync("call?id=c-1"), standard = "greet-at-start";
        Assert.Contains($"data-standard=\"{standard}\"", call, StringComparison.Ordinal);

        Assert.Equal((HttpStatusCode.NoContent, ""), await Judge(new { call = "c-1", standard, verdict = "not-met", reason = "Ring +46 8 123 456 78." }));
        Assert.Equal((HttpStatusCode.NoContent, ""), await Judge(new { call = "c-1", standard, verdict = "", reason = "У меня было утро." }));
        Assert.Equal((HttpStatusCode.NoContent, ""), await Judge(new { call = "c-1", standard, verdict = "met", reason = "" }));
        Assert.Equal(
            "not-met,Märta,Ring <phone>.,review\ncannot-tell,Märta,У меня было утро.,dispute\nmet,Märta,,adjudication\n",
            CallQaProcess.Run(served.Folder.Path, "sql", $"SELECT verdict, rater, reason, origin FROM labels WHERE standard_id = '{standard}' ORDER BY labelled_at", "--dataset", "out", "--format", "csv").Output.ReplaceLineEndings("\n").Split('\n', 2)[1]);
        Assert.Contains("A person (Märta) said: met. · This verdict counts", await _client.GetStringAsync("call?id=c-1"), StringComparison.Ordinal);

        (HttpStatusCode Code, string Text) wrong = await Judge(new { call = "c-1", standard = "greet-at-strat", verdict = "good", reason = "" });
        Assert.Equal(HttpStatusCode.BadRequest, wrong.Code);
        Assert.Contains("verdict is 'good'; ", wrong.Text, StringComparison.Ordinal);
        wrong = await Judge(new { call = "c-1", standard, verdict = "", reason = " " });
        Assert.Equal((HttpStatusCode.BadRequest, "reason is empty; a dispute must say why the verdict is wrong. Nothing was stored.\n"), wrong);
        Assert.Equal(HttpStatusCode.BadRequest, (await Judge(new { call = "nobody", standard, verdict = "met", reason = "" })).Code);
        Assert.Equal("n\n3\n", CallQaProcess.Run(served.Folder.Path, "sql", "SELECT count(*) AS n FROM labels", "--dataset", "out", "--format", "csv").Output.ReplaceLineEndings("\n"));
    }

    [Fact]
    public async Task A_foreign_page_cannot_judge()
    {
        string root = _client.BaseAddress!.GetLeftPart(UriPartial.Authority);
        using var body = JsonContent.Create(new { call = "c-1", standard = "greet-at-start", verdict = "met", reason = "" });
        Assert.Equal(HttpStatusCode.Forbidden, (await _client.PostAsync(root + "/labels", body)).StatusCode);
        using var form = new StringContent("{}", System.Text.Encoding.UTF8, "text/plain");
        Assert.Equal(HttpStatusCode.UnsupportedMediaType, (await _client.PostAsync("labels", form)).StatusCode);
        using var huge = JsonContent.Create(new { call = new string('x', 70_000) });
        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, (await _client.PostAsync("labels", huge)).StatusCode);
    }

    private async Task<(HttpStatusCode Code, string Text)> Judge(object given)
    {
        using HttpResponseMessage answer = await _client.PostAsync("labels", JsonContent.Create(given));
        return (answer.StatusCode, await answer.Content.ReadAsStringAsync());
    }

    [Fact]
    public async Task Without_recordings_there_is_text_and_the_reason()
    {
        (CallQaProcess server, Uri address) = served.Folder.Serve();
        using (server)
        {
            string call = await _client.GetStringAsync(new Uri(address, "call?id=c-1"));
            Assert.DoesNotContain("<audio", call, StringComparison.Ordinal);
            Assert.Contains("--recordings DIR", call, StringComparison.Ordinal);
            Assert.Equal(HttpStatusCode.NotFound, (await _client.GetAsync(new Uri(address, "sound?id=c-1"))).StatusCode);
            Assert.Contains("nobody has said where the recordings lie", server.Error, StringComparison.Ordinal);
            server.Interrupt();
            Assert.Equal(0, server.End());
        }
    }

    private static (short Left, short Right) Frame(byte[] wave, double second)
    {
        int at = 44 + ((int)(second * ReviewFolder.Rate) * 4);
        return (BinaryPrimitives.ReadInt16LittleEndian(wave.AsSpan(at)), BinaryPrimitives.ReadInt16LittleEndian(wave.AsSpan(at + 2)));
    }

    private static int Peak(JsonElement channel, int second) => channel[second * channel.GetArrayLength() / ReviewFolder.Seconds].GetInt32();
}
