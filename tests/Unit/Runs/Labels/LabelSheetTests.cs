using CallQa.Dataset;
using CallQa.Redaction;
using CallQa.Reports;
using CallQa.Reports.Formats;
using CallQa.Runs.Labels;
using CallQa.Unit.Reports;
using Xunit;

namespace CallQa.Unit.Runs.Labels;

public sealed class LabelSheetTests : IDisposable
{
    private static readonly DateTimeOffset Now = new(2026, 10, 10, 8, 0, 0, TimeSpan.Zero);

    private readonly TestDataset _dataset = new([new("c-1", "a-1", new(2026, 10, 5, 9, 0, 0, DateTimeKind.Utc), 50) { Language = "ru", Findings = [TestFinding.Met("greet-at-start")] }]);

    public void Dispose() => _dataset.Dispose();

    [Theory]
    [InlineData(false, "call_id,standard_id,verdict,rater,reason,origin,sampling_weight,labelled_at\nc-1,greet-at-start,not-met,Åsa,\"звонил +7 921 123-45-67, тихо\",sample,2.5,2026-10-08T10:00:00+03:00\n")]
    [InlineData(false, "\ufeffcall_id;standard_id;verdict;rater;reason;origin;sampling_weight;labelled_at\r\nc-1;greet-at-start;not-met;Åsa;звонил +7 921 123-45-67, тихо;sample;2.5;2026-10-08T07:00Z\r\n")]
    [InlineData(true, "\n{\"call_id\":\"c-1\",\"standard_id\":\"greet-at-start\",\"verdict\":\"not-met\",\"rater\":\"Åsa\",\"reason\":\"звонил +7 921 123-45-67, тихо\",\"origin\":\"sample\",\"sampling_weight\":2.5,\"labelled_at\":\"2026-10-08T10:00:00+03:00\"}\n")]
    public void The_same_label_is_read_from_every_form_and_its_reason_is_redacted(bool lines, string text)
    {
        (List<Label> labels, string[] faults) = Read(text, lines);

        Assert.Empty(faults);
        Assert.Equal(
            new Label(new("c-1"), new("greet-at-start"), "Åsa", Verdict.NotMet, "звонил <phone>, тихо", "sample", 2.5, new(2026, 10, 8, 7, 0, 0, TimeSpan.Zero)),
            Assert.Single(labels));
    }

    [Fact]
    public void What_is_not_said_is_an_import_of_now_by_the_named_rater_and_rows_without_a_verdict_are_left_out()
    {
        (List<Label> labels, string[] faults) = Read("call_id\tstandard_id\tverdict\nc-1\tgreet-at-start\tmet\nc-1\tgreet-at-start\t\n", lines: false);

        Assert.Empty(faults);
        Assert.Equal(new Label(new("c-1"), new("greet-at-start"), "Б", Verdict.Met, "", "import", null, Now), Assert.Single(labels));
    }

    [Theory]
    [InlineData("", "1: the file is empty; it must have a heading with call_id, standard_id, verdict.")]
    [InlineData("call_id,standard_id,verdct\n", "1: the heading has 'verdct'; did you mean 'verdict'? Allowed: call_id, standard_id, rater, verdict, reason, origin, sampling_weight, labelled_at.", "1: the heading has no 'verdict'; it must have call_id, standard_id, verdict.")]
    [InlineData("call_id,standard_id,verdict\nc-1,greet-at-start\n", "2: has 2 cells; the heading has 3.")]
    [InlineData("call_id,standard_id,verdict\nc-2,greet-at-start,met\n", "2: there is no call 'c-2' in this dataset; names near it: c-1.")]
    [InlineData("call_id,standard_id,verdict\nc-1,greet-at-strat,yes\n", "2: standard is 'greet-at-strat', of which the call 'c-1' has no finding; did you mean 'greet-at-start'? 'callqa explain' lists those that it has.", "2: verdict is 'yes'; allowed: cannot-tell, met, not-applicable, not-met.")]
    [InlineData("call_id,standard_id,verdict,sampling_weight\nc-1,greet-at-start,met,-1\n", "2: sampling_weight is '-1'; it must be a number above 0, with a point before decimals, or empty.")]
    [InlineData("call_id,standard_id,verdict,labelled_at\nc-1,greet-at-start,met,2026-10-08T10:00:00\n", "2: labelled_at is '2026-10-08T10:00:00'; it must be a time with its offset, such as 2026-10-05T14:30:00+02:00, or empty for now.")]
    [InlineData("call_id,standard_id,verdict,origin\nc-1,greet-at-start,met,dispute\n", "2: reason is empty; a dispute must say why the verdict is wrong.")]
    [InlineData("call_id,standard_id,verdict,origin\nc-1,greet-at-start,met,expert\n", "2: origin is 'expert'; allowed: review, adjudication, dispute, sample, import.")]
    public void A_fault_is_told_with_its_line(string text, params string[] expected) => Assert.Equal(expected, Read(text, lines: false).Faults);

    // A sheet as 'labels sample' writes it, and as a spreadsheet gives it back.
    [Fact]
    public void The_apostrophe_before_what_looks_like_a_formula_is_no_part_of_a_call_s_name()
    {
        var table = new ResultTable("", [new("call_id"), new("standard_id"), new("verdict")], [["=c-1", "greet-at-start", "met"], ["'tis", "+x", "met"]]);
        using var sheet = new StringWriter();
        CsvFormat.Plain.Write(table, sheet);
        Assert.Contains("'=c-1,", sheet.ToString(), StringComparison.Ordinal);
        var faults = new List<(int Line, string Fault)>();
        Assert.Equal(["=c-1 greet-at-start", "'tis +x"], LabelSheet.Read(sheet.ToString(), lines: false, "", faults, out _).Select(d => $"{d.Draft.Call} {d.Draft.Standard}"));
        Assert.Empty(faults);
    }

    [Fact]
    public void Lines_that_are_no_objects_are_told() => Assert.Equal(
        ["1: is no JSON object; every line must be one.", "2: is no JSON object; every line must be one.", "3: 'verdict' is true; it must be a text, a number or null."],
        Read("x\n[1]\n{\"verdict\":true}\n", lines: true).Faults);

    private (List<Label> Labels, string[] Faults) Read(string text, bool lines)
    {
        using DatasetView view = _dataset.Open();
        var faults = new List<(int Line, string Fault)>();
        var check = new LabelCheck(view, Redactor.Create(RedactionSettings.Usual), Now);
        var labels = new List<Label>();
        foreach ((int line, LabelDraft draft) in LabelSheet.Read(text, lines, "Б", faults, out _))
        {
            var own = new List<string>();
            if (check.Read(draft, own) is { } label)
                labels.Add(label);
            faults.AddRange(own.Select(f => (line, f)));
        }

        return (labels, [.. faults.Select(f => FormattableString.Invariant($"{f.Line}: {f.Fault}"))]);
    }
}
