namespace CallQa.Cli.Doctor;

/// <summary>How a check came out.</summary>
internal enum DoctorLevel
{
    /// <summary>As it should be.</summary>
    Ok,

    /// <summary>Works, but somebody should know.</summary>
    Warning,

    /// <summary>Something will not work.</summary>
    Problem,
}
