namespace CallQa.Runs;

/// <summary>Faults of ours that show in one call.</summary>
internal static class StageFault
{
    /// <summary>Does a stage; what went wrong, or null with its result.</summary>
    public static (string Error, string Found)? Try<T>(Func<T> stage, out T? result)
        where T : class
    {
        try
        {
            result = stage();
            return null;
        }
        catch (Exception error) when (error is not OutOfMemoryException)
        {
            result = null;
            return Of(error);
        }
    }

    /// <summary>Never the exception's message: it may hold words of the call.</summary>
    public static (string Error, string Found) Of(Exception error)
    {
        string at = new System.Diagnostics.StackTrace(error).GetFrame(0)?.GetMethod() is { } method
            ? $" in {method.DeclaringType?.Name}.{method.Name}"
            : "";
        return ("internal", $"The program failed with {error.GetType().Name}{at}; this is a fault of CallQa, please report it.");
    }
}
