using CallQa.Ingest;
using Xunit;

namespace CallQa.Unit.Ingest;

public class ForeignReadingTests
{
    public static TheoryData<string> Fixtures() => [.. ForeignFixtures.Names];

    [Theory]
    [MemberData(nameof(Fixtures))]
    public void Words_times_and_speakers_are_those_of_the_file(string name)
    {
        (ForeignCall? call, string format, IngestProblem? problem) = ForeignReader.Read(ForeignFixtures.Bytes(name), name);

        Assert.Null(problem);
        Assert.Equal(ForeignFixtures.Text(name + ".txt"), ForeignFixtures.Shown(call!, format));
    }

    [Fact]
    public void Every_format_has_a_fixture() => Assert.Equal(
        ForeignFormats.All.Select(f => f.Name).Order(StringComparer.Ordinal),
        ForeignFixtures.Names.Select(n => ForeignReader.FormatOf(ForeignFixtures.Bytes(n))!.Name).Append("wtf").Distinct().Order(StringComparer.Ordinal));
}
