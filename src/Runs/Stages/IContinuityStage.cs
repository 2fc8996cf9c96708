using System.Collections.Immutable;

namespace CallQa.Runs.Stages;

/// <summary>After all calls: what only many calls together can show.</summary>
public interface IContinuityStage
{
    /// <summary>Names all that the result depends on besides the dataset.</summary>
    string Fingerprint { get; }

    /// <summary>The findings over all calls that are published in a folder, in a fixed order.</summary>
    /// <exception cref="InvalidDataException">The dataset or a query cannot be read; ends the run.</exception>
    ImmutableArray<ContinuityFinding> Find(string dataset);
}
