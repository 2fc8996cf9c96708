using System.Globalization;
using System.Text.Json;
using CallQa.Tests;
using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;
using Xunit;

namespace CallQa.Binary.Review;

/// <summary>The review page as a person uses it, in Chromium: mouse, keys, sound that plays.</summary>
public sealed class ReviewInChromiumTests : IAsyncLifetime
{
    private const double NearS = 0.15;

    // Lines that follow each other, that overlap, that lie inside another, and with pauses between.
    private static readonly (string Speaker, double Start, double End, string Text)[] Said =
    [
        ("agent", 0.5, 2.2, "Good morning, Harbour Bank, Nadia speaking."),
        ("customer", 2.2, 4, "My card did not arrive and I am waiting for weeks."),
        ("agent", 4.8, 9, "I am sorry about that, let me look at what happened to it, one moment please."),
        ("customer", 6, 6.6, "Yes."),
        ("customer", 8.5, 10.2, "Thank you for looking."),
        ("agent", 11, 12.1, "It was sent today."),
        ("customer", 12.1, 12.9, "Good."),
        ("agent", 13.3, 15.5, "Is there anything else I can do for you?"),
        ("customer", 16.4, 17.3, "No, goodbye."),
        ("agent", 17.3, 18.4, "Goodbye."),
    ];

    private readonly string _chromium = Tools.Require("chromium");
    private readonly ReviewFolder _folder = new(Said);
    private readonly List<string> _asked = [];
    private readonly List<string> _complaints = [];
    private CallQaProcess _server = null!;
    private Uri _address = null!;
    private IPlaywright _playwright = null!;
    private IBrowser _browser = null!;
    private IPage _page = null!;

    public async ValueTask InitializeAsync()
    {
        (_server, _address) = _folder.Serve("--recordings", "calls", "--rater", "Märta");
        _playwright = await Playwright.CreateAsync();
        _browser = await _playwright.Chromium.LaunchAsync(new() { ExecutablePath = _chromium, Args = ["--no-sandbox", "--mute-audio"] });
        _page = await _browser.NewPageAsync(new() { ViewportSize = new() { Width = 1200, Height = 900 } });
        _page.Request += (_, request) => _asked.Add(request.Url);
        _page.Console += (_, message) => _complaints.Add(message.Text);
        _page.PageError += (_, error) => _complaints.Add(error);
    }

    public async ValueTask DisposeAsync()
    {
        await _browser.DisposeAsync();
        _playwright.Dispose();
        _server.Dispose();
        _folder.Dispose();
    }

    [Fact]
    public async Task Sound_lines_places_keys_and_verdicts_work_together()
    {
        await _page.GotoAsync(_address.AbsoluteUri);
        await Accessible();
        await _page.GetByRole(AriaRole.Link, new() { Name = "c-1" }).ClickAsync();
        await Until("document.querySelector('audio').readyState >= 1 && document.querySelector('canvas').width > 300");
        await On_a_phone_in_the_dark_on_a_desk_and_on_paper_it_can_be_read();

        await A_click_on_a_line_a_place_a_mark_and_the_time_line_moves_the_sound();
        await Keys_move_it();
        await While_it_plays_the_right_line_is_marked();
        await A_verdict_by_key_and_one_by_mouse_are_stored();

        Assert.All(_asked, url => Assert.StartsWith(_address.AbsoluteUri, url, StringComparison.Ordinal));
        Assert.Empty(_complaints);
    }

    private async Task A_click_on_a_line_a_place_a_mark_and_the_time_line_moves_the_sound()
    {
        foreach (int line in (int[])[7, 0, 3, 9])
        {
            await _page.Locator("#lines li").Nth(line).Locator("span").ClickAsync();
            await At(Said[line].Start);
            Assert.Equal(line, await Marked());
        }

        await _page.Locator("#lines .at").Nth(4).ClickAsync();
        await At(Said[4].Start);
        ILocator place = _page.Locator("article .at[data-at]").Nth(3);
        await place.ClickAsync();
        await At(await Number(place, "data-at") / 1000);
        ILocator mark = _page.Locator(".mark").Last;
        await mark.ClickAsync();
        await At(await Number(mark, "data-at") / 1000);
        LocatorBoundingBoxResult box = (await _page.Locator("canvas").BoundingBoxAsync())!;
        await _page.Mouse.ClickAsync(box.X + (box.Width / 4), box.Y + 5);
        await At(ReviewFolder.Seconds / 4.0);
    }

    private async Task Keys_move_it()
    {
        await _page.Locator("#lines li").Nth(2).Locator("span").ClickAsync();
        foreach ((string key, double second) in ((string, double)[])[("ArrowRight", 9.8), ("ArrowLeft", 4.8), ("j", 6), ("j", 8.5), ("k", 6)])
        {
            await _page.Keyboard.PressAsync(key);
            await At(second);
        }
    }

    private async Task While_it_plays_the_right_line_is_marked()
    {
        await _page.EvaluateAsync("() => { const a = document.querySelector('audio'); a.currentTime = 0; a.playbackRate = 3; document.activeElement.blur(); }");
        await _page.Keyboard.PressAsync("Space");
        for (int sample = 0; sample < 20; sample++)
        {
            // The page marks once a frame: what is marked may be the line of a frame before.
            JsonElement seen = await _page.EvaluateAsync<JsonElement>("""
                (after) => new Promise((done) => {
                  const audio = document.querySelector('audio'), lines = Array.from(document.querySelectorAll('#lines li'));
                  const look = () => audio.currentTime < after && !audio.ended
                    ? requestAnimationFrame(look)
                    : done([audio.currentTime, lines.findIndex((line) => line.matches('.now[aria-current=true]'))]);
                  requestAnimationFrame(look);
                })
                """, sample * 0.93);
            double second = seen[0].GetDouble();
            Assert.Contains(seen[1].GetInt32(), (int[])[LineAt(second - NearS), LineAt(second)]);
        }

        await _page.Keyboard.PressAsync("Space");
        Assert.True(await _page.EvaluateAsync<bool>("document.querySelector('audio').paused"));
        Assert.InRange(await Second(), 17, 40);
    }

    private async Task A_verdict_by_key_and_one_by_mouse_are_stored()
    {
        await _page.Keyboard.PressAsync("n");
        string byKey = (await _page.EvaluateAsync<string?>("document.activeElement.dataset.standard"))!;
        await _page.Keyboard.PressAsync("1");
        ILocator judged = _page.Locator($"article[data-standard='{byKey}']");
        await Assertions.Expect(judged.Locator("[aria-pressed=true]")).ToHaveTextAsync("met");
        await Assertions.Expect(judged.GetByRole(AriaRole.Status)).ToHaveTextAsync("Stored.");

        ILocator other = _page.Locator("#not-met article").Nth(1);
        string byMouse = (await other.GetAttributeAsync("data-standard"))!;
        await other.GetByRole(AriaRole.Button, new() { Name = "Dispute" }).ClickAsync();
        await Assertions.Expect(other.GetByRole(AriaRole.Status)).ToHaveTextAsync("Say why it is not right.");
        await other.GetByRole(AriaRole.Textbox).FillAsync("Прозвучало на 0:13.");
        await other.GetByRole(AriaRole.Button, new() { Name = "Dispute" }).ClickAsync();
        await Assertions.Expect(other).ToContainTextAsync("Disputed: Прозвучало на 0:13.");
        await other.GetByRole(AriaRole.Button, new() { Name = "not applicable" }).ClickAsync();
        await Assertions.Expect(other.Locator("[aria-pressed=true]")).ToHaveTextAsync("not applicable");

        string stored = CallQaProcess.Run(_folder.Path, "sql", "SELECT standard_id, verdict, rater, reason, origin FROM labels ORDER BY labelled_at", "--dataset", "out", "--format", "csv").Output.ReplaceLineEndings("\n");
        Assert.Equal($"{byKey},met,Märta,,review\n{byMouse},cannot-tell,Märta,Прозвучало на 0:13.,dispute\n{byMouse},not-applicable,Märta,,adjudication\n", stored.Split('\n', 2)[1]);
    }

    private async Task On_a_phone_in_the_dark_on_a_desk_and_on_paper_it_can_be_read()
    {
        foreach ((int width, ColorScheme colours) in ((int, ColorScheme)[])[(390, ColorScheme.Dark), (1200, ColorScheme.Light)])
        {
            await _page.SetViewportSizeAsync(width, 900);
            await _page.EmulateMediaAsync(new() { ColorScheme = colours });
            await Accessible();
            Assert.True(await _page.EvaluateAsync<bool>("document.documentElement.scrollWidth <= document.documentElement.clientWidth"), $"The page is wider than {width}.");
        }

        // On paper the sound is drawn, in colours for paper, and no button is left.
        await _page.EmulateMediaAsync(new() { Media = Media.Print, ColorScheme = ColorScheme.Dark });
        Assert.True(await _page.Locator("canvas").IsVisibleAsync());
        Assert.False(await _page.Locator("audio").IsVisibleAsync());
        Assert.False(await _page.Locator(".judge").First.IsVisibleAsync());
        await _page.EmulateMediaAsync(new() { Media = Media.Screen, ColorScheme = ColorScheme.Light });
    }

    private async Task Accessible()
    {
        AxeResult result = await _page.RunAxe();
        Assert.Empty(result.Violations.Where(v => v.Impact is "serious" or "critical").Select(v => $"{v.Id}: {string.Join("; ", v.Nodes.Select(n => n.Html))}"));
    }

    // Written apart from the page's: the line of which something is being said, the one begun last; else the last one begun.
    private static int LineAt(double second)
    {
        int[] said = [.. Enumerable.Range(0, Said.Length).Where(i => Said[i].Start <= second && second < Said[i].End)];
        return said.Length > 0 ? said[^1] : Enumerable.Range(0, Said.Length).LastOrDefault(i => Said[i].Start <= second, -1);
    }

    private async Task At(double second)
    {
        await Until("!document.querySelector('audio').seeking");
        Assert.InRange(await Second(), second - NearS, second + NearS);
    }

    // Not Playwright's own waiting, which the page's policy forbids: it needs eval.
    private async Task Until(string holds)
    {
        for (int i = 0; i < 1000 && !await _page.EvaluateAsync<bool>(holds); i++)
            await Task.Delay(20);
        Assert.True(await _page.EvaluateAsync<bool>(holds), holds);
    }

    private Task<double> Second() => _page.EvaluateAsync<double>("document.querySelector('audio').currentTime");

    private Task<int> Marked() => _page.EvaluateAsync<int>("Array.from(document.querySelectorAll('#lines li')).findIndex((line) => line.matches('.now'))");

    private static async Task<double> Number(ILocator at, string attribute) => double.Parse((await at.GetAttributeAsync(attribute))!, CultureInfo.InvariantCulture);
}
