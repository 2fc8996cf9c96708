using CallQa.Ingest;

namespace CallQa.Benchmarks;

/// <summary>Another recogniser with the same weights, to measure CallQa's against.</summary>
internal interface ISpeedPeer : IDisposable
{
    /// <summary>Short, for the lines.</summary>
    string Name { get; }

    /// <summary>Its words of a recording, and the processor time that they took, in seconds.</summary>
    Task<(Transcript Transcript, double Seconds)> MeasureAsync(Recording recording, CallFacts facts);
}
