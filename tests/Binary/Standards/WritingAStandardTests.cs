using Xunit;

namespace CallQa.Binary.Standards;

/// <summary>Does what docs/writing-a-standard.md tells its reader to do, block by block, as written.</summary>
public sealed class WritingAStandardTests : IDisposable
{
    private const string File = "standards/service/closing/mention-the-app.yml";

    private readonly WorkFolder _home = new();

    public void Dispose() => _home.Dispose();

    [Fact]
    public void The_page_can_be_followed_as_it_stands()
    {
        Install();
        string said = "";
        int commands = 0, files = 0, shown = 0;
        foreach ((string kind, string text) in Blocks(System.IO.File.ReadAllText(Path.Combine(WorkFolder.Repository, "docs/writing-a-standard.md"))))
            switch (kind)
            {
                case "yaml":
                    System.IO.File.WriteAllText(_home.At(File), text);
                    files++;
                    break;
                case "bash":
                    foreach (string line in text.Split('\n', StringSplitOptions.RemoveEmptyEntries))
                    {
                        said = Run(line, mayFail: line.Contains("standards test", StringComparison.Ordinal));
                        commands++;
                    }

                    break;
                case "text":
                    Assert.Equal(text, said);
                    shown++;
                    break;
            }

        Assert.Equal((9, 3, 4), (commands, files, shown));
        Assert.Equal("callqa: 1 standard, 21 examples passed, 0 failed.\n", Run("./callqa standards test mention-the-app", mayFail: false));
    }

    // Its own copy of the standards; recordings are left out, for which the reader waits and a test need not.
    private void Install()
    {
        Copy(Path.Combine(WorkFolder.Repository, "standards"), _home.At("standards"));
        Directory.CreateSymbolicLink(_home.At("models"), Path.Combine(WorkFolder.Repository, "models"));
        _home.AddTranscripts(1);
        Directory.CreateDirectory(_home.At("samples"));
        Directory.Move(_home.At("calls"), _home.At("samples/calls"));
    }

    private string Run(string line, bool mayFail)
    {
        Assert.StartsWith("./callqa ", line, StringComparison.Ordinal);
        string[] quoted = line["./callqa ".Length..].Split('"');
        string[] words = [.. quoted.SelectMany((part, i) => i % 2 == 1 ? [part] : part.Split(' ', StringSplitOptions.RemoveEmptyEntries))];
        using CallQaProcess process = CallQaProcess.Start(_home.Path, new Dictionary<string, string>(StringComparer.Ordinal) { ["CALLQA_HOME"] = _home.Path }, words);
        int code = process.End();
        Assert.True(code == 0 || (mayFail && code == 1), $"{line}: {code}\n{process.Output}{process.Error}");
        return process.Output + process.Error;
    }

    private static IEnumerable<(string Kind, string Text)> Blocks(string page)
    {
        string[] parts = page.Split("```");
        for (int i = 1; i < parts.Length; i += 2)
        {
            int end = parts[i].IndexOf('\n', StringComparison.Ordinal);
            yield return (parts[i][..end], parts[i][(end + 1)..]);
        }
    }

    private static void Copy(string from, string to)
    {
        foreach (string path in Directory.GetFiles(from, "*", SearchOption.AllDirectories))
        {
            string copy = Path.Combine(to, Path.GetRelativePath(from, path));
            Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
            System.IO.File.Copy(path, copy);
        }
    }
}
