namespace CallQa.Dataset.Rows;

/// <summary>Rows of the tables that are not parted by day, from and to the vocabulary.</summary>
internal static class PlainRows
{
    public static QuarantineRow Of(QuarantinedInput input) => new()
    {
        Path = input.Path,
        Stage = input.Stage,
        Error = input.Error,
        Found = input.Found,
        Attempts = input.Attempts,
        WordsKey = input.WordsKey,
        RunId = input.Run.Value,
    };

    public static RunRow Of(RunRecord run) => new()
    {
        RunId = run.Id.Value,
        StartedAt = run.StartedAt.UtcDateTime,
        FinishedAt = run.FinishedAt.UtcDateTime,
        Starts = run.Starts,
        Version = run.Version,
        PackVersion = run.PackVersion,
        PackSha256 = run.PackSha256,
        Profile = run.Profile,
        ProfileSha256 = run.ProfileSha256,
        Recogniser = run.Recogniser,
        ActsModelSha256 = run.ActsModelSha256,
        Settings = run.Settings,
        Inputs = run.Inputs,
        CallsDone = run.CallsDone,
        CallsUnchanged = run.CallsUnchanged,
        CallsQuarantined = run.CallsQuarantined,
        RecordedS = run.RecordedS,
        Cancelled = run.Cancelled,
    };

    public static RunRecord Of(RunRow row) => new()
    {
        Id = new(row.RunId),
        StartedAt = Utc(row.StartedAt),
        FinishedAt = Utc(row.FinishedAt),
        Starts = row.Starts,
        Version = row.Version,
        PackVersion = row.PackVersion,
        PackSha256 = row.PackSha256,
        Profile = row.Profile,
        ProfileSha256 = row.ProfileSha256,
        Recogniser = row.Recogniser,
        ActsModelSha256 = row.ActsModelSha256,
        Settings = row.Settings,
        Inputs = row.Inputs,
        CallsDone = row.CallsDone,
        CallsUnchanged = row.CallsUnchanged,
        CallsQuarantined = row.CallsQuarantined,
        RecordedS = row.RecordedS,
        Cancelled = row.Cancelled,
    };

    public static LabelRow Of(Label label) => new()
    {
        CallId = label.Call.Value,
        StandardId = label.Standard.Value,
        Rater = label.Rater,
        Verdict = label.Verdict.Code(),
        Reason = label.Reason,
        Origin = label.Origin,
        SamplingWeight = label.SamplingWeight,
        LabelledAt = label.LabelledAt.UtcDateTime,
    };

    public static Label Of(LabelRow row) => new(
        new(row.CallId),
        new(row.StandardId),
        row.Rater,
        Codes.TryParse(row.Verdict, out Verdict verdict) ? verdict : throw new InvalidDataException($"'verdict' is '{row.Verdict}', which is none."),
        row.Reason,
        row.Origin,
        row.SamplingWeight,
        Utc(row.LabelledAt));

    private static DateTimeOffset Utc(DateTime stored) => new(DateTime.SpecifyKind(stored, DateTimeKind.Utc));
}
