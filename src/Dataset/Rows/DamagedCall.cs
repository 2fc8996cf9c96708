namespace CallQa.Dataset.Rows;

/// <summary>Says that what is stored of a call cannot have been written by this program. Thread safe.</summary>
internal static class DamagedCall
{
    /// <summary>The error to throw in place of the one that a value of the vocabulary gave.</summary>
    public static InvalidDataException Told(string call, ArgumentException error) => new($"Call '{call}' of the dataset is damaged: {error.Message}", error);
}
