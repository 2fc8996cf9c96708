namespace CallQa.Cli.Sql;

/// <summary>What a statement may take.</summary>
/// <param name="Seconds">Most seconds.</param>
/// <param name="Rows">Most rows.</param>
/// <param name="MemoryMb">Most memory of a query in MiB.</param>
internal sealed record SqlLimits(int Seconds, int Rows, int MemoryMb)
{
    /// <summary>Most memory of the process: what DuckDB does not count, and the program itself, come on top.</summary>
    public long ProcessMb => MemoryMb + MemoryMb / 2 + 512;
}
