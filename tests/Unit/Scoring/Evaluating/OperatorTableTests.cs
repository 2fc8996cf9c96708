using CallQa.Scoring.Evaluating;
using CallQa.Scoring.Packs;
using Xunit;

namespace CallQa.Unit.Scoring.Evaluating;

public class OperatorTableTests
{
    private static readonly Pack Operators = Read();

    public static TheoryData<string> Standards => [.. Operators.Standards.Select(s => s.Id.Value)];

    [Theory]
    [MemberData(nameof(Standards))]
    public void Each_operator_gives_the_verdict_and_the_evidence_of_its_table(string id)
    {
        ExampleResult[] results = [.. new ExampleRunner(Operators).Run(Operators.Find(id)!)];

        Assert.True(results.Length >= 2);
        Assert.All(results, r => Assert.True(r.Passed, $"{r.Example.At}: {r.Fault}"));
    }

    [Fact]
    public void A_check_finds_no_fault_in_the_table() => Assert.Empty(PackCheck.Of(Operators));

    private static Pack Read()
    {
        PackReading reading = PackReader.Read(Path.Combine(AppContext.BaseDirectory, "Scoring", "Evaluating", "operators"));
        return reading.Pack ?? throw new InvalidOperationException(string.Join('\n', reading.Problems));
    }
}
