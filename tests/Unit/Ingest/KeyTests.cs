using CallQa.Ingest;
using Xunit;

namespace CallQa.Unit.Ingest;

/// <summary>What makes the words of a call stale.</summary>
public class KeyTests
{
    [Theory]
    [InlineData("sv", true)]
    [InlineData("ru", false)]
    [InlineData(null, true)]
    public void Another_model_for_Swedish_makes_stale_what_is_or_may_be_Swedish(string? told, bool stale)
    {
        using var folder = new TemporaryFolder();
        string language = told is null ? "" : $",\"language\":\"{told}\"";
        var call = new CallInput(
            folder.Write("a.wav", [1]),
            "a.wav",
            InputKind.Recording,
            folder.Write("a.json", "{\"call\":{\"id\":\"1\",\"agent\":\"a\",\"started_at\":\"2026-10-05T09:30:00Z\"" + language + "}}"));
        using Ingester one = Ingesters.WithoutModels(Ingesters.Other(Language.Swedish, "one")), another = Ingesters.WithoutModels(Ingesters.Other(Language.Swedish, "another"));

        Assert.Equal(stale, !string.Equals(one.KeyFor(call), another.KeyFor(call), StringComparison.Ordinal));
    }

    [Fact]
    public void Names_that_begin_to_tell_the_agent_make_a_call_of_two_files_stale()
    {
        using var folder = new TemporaryFolder();
        var call = new CallInput(folder.Write("a.wav", [1]), "a.wav", InputKind.Recording, null) { Leg = new(folder.Write("b.wav", [2]), FirstIsAgent: false) };
        using Ingester ingester = Ingesters.WithoutModels();

        Assert.NotEqual(ingester.KeyFor(call), ingester.KeyFor(call with { Leg = call.Leg with { FirstIsAgent = true } }));
    }
}
