using System.CommandLine;
using System.Globalization;
using System.Text.RegularExpressions;
using CallQa.Cli;
using CallQa.Scoring.Yaml;
using Xunit;

namespace CallQa.Unit.Cli.Running;

/// <summary>What the documents give to clusters calls commands that there are.</summary>
public partial class ClusterFilesTests
{
    [Fact]
    public void The_Kubernetes_job_is_YAML_works_a_shard_and_gives_up_where_trying_again_changes_nothing()
    {
        string path = RepositoryFolder.File("eng/kubernetes/callqa-job.yaml");
        Assert.Empty(YamlReader.ReadFile(path).Problems);
        string text = File.ReadAllText(path);

        Assert.Empty(Parse(KubernetesCommand().Match(text).Groups["words"].Value.Replace(",", "", StringComparison.Ordinal).Replace("\"", "", StringComparison.Ordinal)).Errors);
        Assert.Contains(string.Create(CultureInfo.InvariantCulture, $"values: [{ExitCode.Usage}, {ExitCode.ModelHashWrong}]"), text, StringComparison.Ordinal);
        Assert.Contains("completionMode: Indexed", text, StringComparison.Ordinal);
    }

    [Fact]
    public void The_Slurm_script_works_a_shard()
    {
        string line = File.ReadAllLines(RepositoryFolder.File("eng/slurm/callqa.sbatch"))[^1];
        Assert.StartsWith("exec \"${CALLQA:-callqa}\" work ", line, StringComparison.Ordinal);
        Assert.Empty(Parse(line["exec \"${CALLQA:-callqa}\" ".Length..].Replace("\"${SLURM_CPUS_PER_TASK:-1}\"", "1", StringComparison.Ordinal)).Errors);
    }

    private static ParseResult Parse(string words) => CommandTree.Build().Parse(words.Split(' '));

    [GeneratedRegex(@"command: \[callqa, (?<words>[^\]]+)\]", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex KubernetesCommand();
}
