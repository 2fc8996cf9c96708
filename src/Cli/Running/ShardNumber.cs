using System.Globalization;

namespace CallQa.Cli.Running;

/// <summary>Which shard a process does.</summary>
internal static class ShardNumber
{
    /// <summary>The word for asking the environment.</summary>
    public const string Auto = "auto";

    /// <summary>What each of them counts from.</summary>
    private static readonly (string Variable, int First)[] Sources =
        [("SLURM_ARRAY_TASK_ID", 0), ("JOB_COMPLETION_INDEX", 0), ("AWS_BATCH_JOB_ARRAY_INDEX", 0), ("PARALLEL_SEQ", 1)];

    /// <summary>The number, which is one of the plan's.</summary>
    /// <param name="typed">What was typed: a number, or <see cref="Auto"/>.</param>
    /// <param name="shards">How many the plan has.</param>
    /// <param name="variables">Looks a variable up in the environment; null where it is not set.</param>
    /// <exception cref="CommandFailure">It is none of the plan's, or the environment does not tell it.</exception>
    public static int Of(string typed, int shards, Func<string, string?> variables)
    {
        (string where, int shard) = string.Equals(typed, Auto, StringComparison.Ordinal)
            ? FromEnvironment(variables)
            : ("--shard", Number("--shard", typed, 0, "auto, or "));
        if (shard < shards)
            return shard;
        throw Failure($"{where} names shard {shard}, but the plan has {Counted.Of(shards, "shard")}, and the first is 0: it must be {(shards == 1 ? "0" : $"one of 0 to {shards - 1}")}.");
    }

    private static (string Where, int Shard) FromEnvironment(Func<string, string?> variables)
    {
        (string Variable, int Shard)[] found =
        [
            .. from source in Sources
               let text = variables(source.Variable)
               where !string.IsNullOrEmpty(text)
               select (source.Variable, Number(source.Variable, text, source.First, "")),
        ];
        if (found.Length == 0)
            throw Failure($"--shard is 'auto', but none of {string.Join(", ", Sources.Select(s => s.Variable))} is set: start it as part of a job array, or name the shard by its number.");
        return found.Select(f => f.Shard).Distinct().Count() == 1
            ? found[0]
            : throw Failure($"--shard is 'auto', but the environment names several shards: {string.Join(", ", found.Select(f => $"{f.Variable} says {f.Shard}"))}; name the shard by its number.");
    }

    private static int Number(string where, string text, int first, string besides) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out int number) && number >= first
            ? number - first
            : throw Failure($"{where} is '{text}'; it must be {besides}a whole number from {first}.");

    private static CommandFailure Failure(FormattableString message) => new(ExitCode.Usage, message.ToString(CultureInfo.InvariantCulture));
}
