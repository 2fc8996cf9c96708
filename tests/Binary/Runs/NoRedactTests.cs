using Xunit;

namespace CallQa.Binary.Runs;

/// <summary>Texts as they were said are stored only where a file allows it and the command asks for it, and the dataset tells.</summary>
public sealed class NoRedactTests : IDisposable
{
    private const string Call = """
        {"schema":"callqa.transcript/1","call":{"id":"n-1","agent":"a01","started_at":"2026-09-07T09:12:40+02:00","direction":"inbound","language":"en","duration_s":20},
        "utterances":[{"speaker":"agent","start_s":1,"end_s":7,"text":"Hello, Ann speaking."},
        {"speaker":"customer","start_s":8,"end_s":12,"text":"My card is 4000 0012 3456 7899 and my phone 07700 900123."},{"speaker":"customer","start_s":13,"end_s":15,"text":"I'm Margaret Ashby, 14 Owl Lane."}]}
        """;

    private const string Bare = "My card is 4000 0012 3456 7899 and my phone 07700 900123.";

    private readonly WorkFolder _work = new();

    public NoRedactTests()
    {
        Directory.CreateDirectory(_work.At("calls"));
        File.WriteAllText(_work.At("calls/n-1.json"), Call);
    }

    public void Dispose() => _work.Dispose();

    [Fact]
    public void Without_the_word_in_the_settings_it_is_refused_with_it_the_check_says_which_day_and_without_the_flag_all_is_replaced_again()
    {
        (int code, _, string error) = Run("run", "calls", "--no-redact");
        Assert.Equal(2, code);
        Assert.StartsWith("callqa: --no-redact would store what was said in confidence, readable and to be searched; it is allowed only where callqa.yml says 'redaction: allow-off'.\n", error, StringComparison.Ordinal);
        Assert.False(Directory.Exists(_work.At("out")));

        File.WriteAllText(_work.At("callqa.yml"), "redaction: allow-off\n");
        (code, _, error) = Run("run", "calls", "--no-redact");
        Assert.True(code == 0, error);
        Assert.Contains(Bare, Said(), StringComparison.Ordinal);
        Assert.Contains("2026-09-07: 1 call of 1 was written without redaction.\n", Run("check").Output, StringComparison.Ordinal);
        Assert.DoesNotContain("card,", Settings(), StringComparison.Ordinal);

        (code, _, error) = Run("run", "calls");
        Assert.True(code == 0, error);
        Assert.Contains("My card is <card> and my phone <phone>.", Said(), StringComparison.Ordinal);
        Assert.DoesNotContain("without redaction", Run("check").Output, StringComparison.Ordinal);
        Assert.Contains("account,card,cvv,email,expiry,inn,passport,personnummer,phone,snils", Settings(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_profile_switches_a_kind_off_and_the_settings_have_the_last_word()
    {
        string profile = File.ReadAllText(Path.Combine(WorkFolder.Repository, "standards/profiles/default.yml"));
        File.WriteAllText(_work.At("own.yml"), profile + "\nredaction: { phones: off, names: on, addresses: on }\n");
        (int code, _, string error) = Run("run", "calls", "--profile", "./own.yml");
        Assert.True(code == 0, error);
        Assert.Contains("My card is <card> and my phone 07700 900123.", Said(), StringComparison.Ordinal);
        Assert.Contains("I'm <name>, <address>.", Said(), StringComparison.Ordinal);

        (code, _, error) = Run("run", "calls", "--profile", "./own.yml", "--set", "redaction.phones=on");
        Assert.True(code == 0, error);
        Assert.Contains("My card is <card> and my phone <phone>.", Said(), StringComparison.Ordinal);

        File.WriteAllText(_work.At("own.yml"), profile + "\nredaction: { phone: off }\n");
        (code, _, error) = Run("run", "calls", "--profile", "./own.yml");
        Assert.Equal(2, code);
        Assert.Contains("did you mean 'phones'?", error, StringComparison.Ordinal);
    }

    private (int Code, string Output, string Error) Run(params string[] arguments) => CallQaProcess.Run(_work.Path, [.. arguments, "--dataset", "out"]);

    private string Said() => Run("sql", "SELECT text FROM utterances", "--format", "csv").Output;

    private string Settings() => Run("sql", "SELECT settings FROM runs ORDER BY started_at DESC LIMIT 1", "--format", "csv").Output;
}
