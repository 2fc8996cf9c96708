namespace CallQa.Binary.Labels;

/// <summary>A dataset of three calls in three languages that nobody has judged yet; each test takes a copy.</summary>
public sealed class JudgedFolder : IDisposable
{
    private readonly WorkFolder _work = new();

    public JudgedFolder()
    {
        _work.AddTranscripts(ofEach: 1);
        (int code, _, string error) = CallQaProcess.Run(_work.Path, "run", "calls", "--out", "out");
        if (code != 0)
            throw new InvalidOperationException(error);
    }

    public void Dispose() => _work.Dispose();

    /// <summary>Copies the dataset into another folder.</summary>
    public void CopyTo(string folder)
    {
        foreach (string file in Directory.GetFiles(_work.At("out"), "*", SearchOption.AllDirectories))
        {
            string target = Path.Combine(folder, Path.GetRelativePath(_work.At("out"), file));
            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            File.Copy(file, target);
        }
    }
}
