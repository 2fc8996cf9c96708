using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;
using CallQa.Dataset;
using CallQa.Dataset.Sharding;
using CallQa.Ingest;
using CallQa.Runs.Planning;

namespace CallQa.Runs.Sharding;

/// <summary>A plan and the file that it was read from, with its paths as they are here.</summary>
public sealed record OpenPlan
{
    private static readonly JsonSerializerOptions Json = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower,
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
        RespectNullableAnnotations = true,
        RespectRequiredConstructorParameters = true,
        AllowDuplicateProperties = false,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.KebabCaseLower, allowIntegerValues: false) },
        WriteIndented = true,
        NewLine = "\n",
    };

    private readonly string _folder;

    private OpenPlan(string file, ShardPlan plan, string sha256)
    {
        File = file;
        Plan = plan;
        Sha256 = sha256;
        _folder = Path.GetFullPath(plan.Folder, Path.GetDirectoryName(Path.GetFullPath(file))!);
        Shards = new(file, sha256);
    }

    /// <summary>The plan's file, as it was named.</summary>
    public string File { get; }

    /// <summary>The plan.</summary>
    public ShardPlan Plan { get; }

    /// <summary>SHA-256 of the file.</summary>
    public string Sha256 { get; }

    /// <summary>Where the shards' results lie.</summary>
    public ShardFolder Shards { get; }

    /// <summary>Full path of the folder that <c>plan</c> was called in.</summary>
    public string WorkingFolder => _folder;

    /// <summary>Full path of the folder of results.</summary>
    public string Dataset => Path.GetFullPath(Plan.Dataset, _folder);

    /// <summary>As its file will hold it.</summary>
    public static byte[] Bytes(ShardPlan plan) => [.. JsonSerializer.SerializeToUtf8Bytes(plan, Json), (byte)'\n'];

    /// <summary>Reads a plan.</summary>
    /// <exception cref="ShardPlanException">There is none, or it is not one that this program can read.</exception>
    public static OpenPlan Read(string file)
    {
        ArgumentException.ThrowIfNullOrEmpty(file);
        try
        {
            byte[] content = System.IO.File.ReadAllBytes(file);
            ShardPlan plan = JsonSerializer.Deserialize<ShardPlan>(content, Json) ?? throw Refused(file, "it holds null");
            if (plan is not { Schema: ShardPlan.CurrentSchema })
                throw Refused(file, $"'schema' is '{plan.Schema}'; it must be '{ShardPlan.CurrentSchema}'");
            if (plan.Shards is < 1 or > ShardPlan.MostShards)
                throw Refused(file, string.Create(CultureInfo.InvariantCulture, $"'shards' is {plan.Shards}; it must be a whole number from 1 to {ShardPlan.MostShards}"));
            if (plan.Inputs.FirstOrDefault(i => i.Shard is { } shard && (shard < 0 || shard >= plan.Shards || i.Key is null)) is { } lost)
                throw Refused(file, string.Create(CultureInfo.InvariantCulture, $"'{lost.Name}' is in shard {lost.Shard}; an input of a shard has a key, and its shard is one of 0 to {plan.Shards - 1}"));
            return new(file, plan, Durable.Sha256(content));
        }
        catch (JsonException error)
        {
            throw Refused(file, error.Message.TrimEnd('.'));
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw new ShardPlanException($"the plan '{file}' cannot be read: {error.Message}");
        }
    }

    /// <summary>Compares what the plan was made with with what is here.</summary>
    /// <exception cref="ShardPlanException">It differs.</exception>
    public void RequireSame(ShardPlanParts here)
    {
        string[] found = [.. Plan.With.Differences(here)];
        if (found.Length > 0)
            throw new ShardPlanException(string.Join('\n', [.. found, $"Nothing was done. Work with what '{File}' was made with, or make the plan anew."]));
    }

    /// <summary>The inputs as a run takes them.</summary>
    internal RunInputs Inputs() => new(
        new(Plan.RunId),
        new([.. Plan.Inputs.Select(Input)], Plan.Refused, Plan.Notes),
        [.. Plan.Inputs.Select(i => new InputKey(i.Key, i.Problem ?? "", Away: i.Key is null && i.Problem is null, i.Bytes))]);

    /// <summary>One input.</summary>
    internal PlannedInput Planned(int place) => new(Input(Plan.Inputs[place]), place, Plan.Inputs[place].Key!, 0, Plan.Inputs[place].Bytes);

    private CallInput Input(ShardInput input) =>
        new(At(input.File), input.Name, input.Kind, input.Sidecar is { } sidecar ? At(sidecar) : null)
        {
            Leg = input.OtherLeg is { } leg ? leg with { Path = At(leg.Path) } : null,
        };

    private string At(string path) => Path.GetFullPath(path, _folder);

    private static ShardPlanException Refused(string file, string why) => new($"{file}: no plan that can be worked: {why}.");
}
