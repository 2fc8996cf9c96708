using System.Text.Json;
using Xunit;

namespace CallQa.Binary.Runs;

/// <summary>The same calls counted by another profile.</summary>
public sealed class ProfileTests : IDisposable
{
    private const string Head = "id: own\nsections: { timing: 1, resolution: 1 }\n";

    private readonly WorkFolder _work = new();

    public void Dispose() => _work.Dispose();

    [Fact]
    public void Another_limit_in_the_profile_scores_the_calls_again_each_queue_by_its_own()
    {
        Call("c1", "billing", "Hello, Anna speaking.", "Hello, I have a question.");
        Call("c2", "sales", "Hello, Anna speaking.", "Hello, I have a question.");
        const string Verdicts = "SELECT call_id || ' ' || verdict FROM findings WHERE standard_id = 'pickup-speed' ORDER BY 1";

        Assert.Equal(0, Run("run", "calls", "--out", "out").Code);
        Assert.Equal(["c1 not-met", "c2 not-met"], Rows(Verdicts));

        File.WriteAllText(_work.At("own.yml"), Head + "settings: { pickup-speed: { longest-wait-s: 120 } }\nqueues: { sales: { settings: { pickup-speed: { longest-wait-s: 20 } } } }\n");
        Assert.Equal(0, Run("score", "--dataset", "out", "--profile", "./own.yml").Code);
        Assert.Equal(["c1 met", "c2 not-met"], Rows(Verdicts));

        string shown = Run("standards", "show", "pickup-speed", "--profile", "own.yml").Output;
        Assert.Contains("\n# setting longest-wait-s: 120 by the profile own (60 in the pack), from 5 to 1800. How many seconds ", shown, StringComparison.Ordinal);
        Assert.Contains("\n# setting longest-wait-s: 20 in the queue sales\n", shown, StringComparison.Ordinal);

        File.WriteAllText(_work.At("own.yml"), Head + "settings: { pickup-speed: { longest-wait: 120 } }\n");
        (int code, _, string error) = Run("score", "--dataset", "out", "--profile", "./own.yml");
        Assert.Equal(2, code);
        Assert.Contains("own.yml:3:29: 'longest-wait' is no setting of 'pickup-speed'; did you mean 'longest-wait-s'?", error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_report_asks_for_as_many_calls_as_the_profile_says_and_goes_on_where_that_is_not_known()
    {
        Call("c1", "sales", "Hello, Anna speaking.", "Hello, I have a question.");
        Assert.Equal(0, Run("run", "calls", "--out", "out").Code);
        Assert.Equal("5", Fewest().Calls);

        File.WriteAllText(_work.At("callqa.yml"), "profile: ./own.yml\n");
        File.WriteAllText(_work.At("own.yml"), Head + "minimum-calls: 2\n");
        Assert.Equal("2", Fewest().Calls);

        File.WriteAllText(_work.At("own.yml"), Head + "minimum-calls: none\n");
        (string calls, string said) = Fewest();
        Assert.Equal("5", calls);
        Assert.Contains("own.yml:3:16: 'minimum-calls' is 'none'; it must be", said, StringComparison.Ordinal);

        (string Calls, string Said) Fewest()
        {
            (int code, string output, string error) = Run("report", "--dataset", "out", "--format", "json");
            Assert.Equal(0, code);
            return (JsonDocument.Parse(output).RootElement.GetProperty("minimum_calls").ToString(), error);
        }
    }

    [Fact]
    public void A_price_that_the_companys_list_denies_is_shown_with_what_the_list_says_and_a_new_price_scores_again()
    {
        Call("c1", "sales", "Hello, Anna speaking.", "How much is the kettle?", "The kettle is 59 euros.");
        const string Verdicts = "SELECT standard_id || ' ' || verdict FROM findings WHERE standard_id IN ('product-competence', 'honesty-no-deception') ORDER BY 1";
        File.WriteAllText(_work.At("own.yml"), Head + "prices: prices.yml\n");
        File.WriteAllText(_work.At("prices.yml"), "kettle: { en: [kettle], price: 49.90 EUR }\n");

        Assert.Equal(0, Run("run", "calls", "--out", "out").Code);
        Assert.Equal(["honesty-no-deception met", "product-competence met"], Rows(Verdicts));

        Assert.Equal(0, Run("score", "--dataset", "out", "--profile", "./own.yml").Code);
        Assert.Equal(["honesty-no-deception not-met", "product-competence not-met"], Rows(Verdicts));
        string explained = Run("explain", "c1", "--dataset", "out", "--standard", "product-competence").Output;
        Assert.Contains("heard: “59 euros”", explained, StringComparison.Ordinal);
        Assert.Contains("the price list says for kettle: “49.90 EUR”", explained, StringComparison.Ordinal);

        File.WriteAllText(_work.At("prices.yml"), "kettle: { en: [kettle], price: 59 EUR }\n");
        Assert.Equal(0, Run("score", "--dataset", "out", "--profile", "./own.yml").Code);
        Assert.Equal(["honesty-no-deception met", "product-competence met"], Rows(Verdicts));
    }

    private (int Code, string Output, string Error) Run(params string[] args) => CallQaProcess.Run(_work.Path, args);

    private string[] Rows(string sql)
    {
        (int code, string output, string error) = Run("sql", sql, "--dataset", "out", "--format", "json");
        Assert.True(code == 0, error);
        using JsonDocument rows = JsonDocument.Parse(output);
        return [.. rows.RootElement.EnumerateArray().Select(r => r.EnumerateObject().Single().Value.ToString())];
    }

    private void Call(string id, string queue, params string[] said)
    {
        Directory.CreateDirectory(_work.At("calls"));
        File.WriteAllText(_work.At($"calls/{id}.json"), JsonSerializer.Serialize(new
        {
            schema = "callqa.transcript/1",
            call = new
            {
                id, agent = "anna", team = "t", customer = "k", started_at = "2026-03-02T15:00:00+00:00", direction = "inbound", queue, language = "en",
                duration_s = 60.0, facts = new Dictionary<string, string>(StringComparer.Ordinal) { ["wait-s"] = "90" },
            },
            utterances = said.Select((text, i) => new { speaker = i % 2 == 0 ? "agent" : "customer", start_s = i * 10.0, end_s = (i * 10.0) + 8, text }),
        }));
    }
}
