using System.Text.Json;
using Xunit;

namespace CallQa.Binary.Reliability;

/// <summary>What the kernel was asked for, in which order: nothing counts before it is on the disk.</summary>
public sealed class TraceTests : IDisposable
{
    private readonly SecondRun _second = new();

    public void Dispose() => _second.Dispose();

    [Fact]
    public void Every_file_is_flushed_with_its_folder_before_the_manifest_names_it_and_the_folder_of_the_manifest_after()
    {
        _second.Copy("out");
        string folder = _second.At("out");
        HashSet<string> old = [.. Named(folder)];
        SystemCall[] calls = SystemCall.Trace(folder, _second.Folder, SecondRun.Arguments("out"));
        int[] swaps = [.. calls.Index().Where(c => c.Item is { Name: "rename" } && Same(c.Item.To, $"{folder}/manifest.json")).Select(c => c.Index)];
        Assert.NotEmpty(swaps);
        Assert.All(swaps, at =>
        {
            Assert.True(IsFlush(calls[at - 1], $"{folder}/manifest.json.new"), $"Before the swap: {calls[at - 1]}");
            Assert.True(IsFlush(calls[at + 1], folder), $"After the swap: {calls[at + 1]}");
        });

        string[] fresh = [.. Named(folder).Where(f => !old.Contains(f))];
        Assert.True(fresh.Length >= 6, $"Only {fresh.Length} new files.");
        Assert.All(fresh, path =>
        {
            int moved = Array.FindIndex(calls, c => c.Name is "rename" && Same(c.To, $"{folder}/{path}"));
            int flushed = Array.FindLastIndex(calls, moved, c => Same(c.Path, calls[moved].Path) && c.Name is "fsync");
            int written = Array.FindLastIndex(calls, moved, c => Same(c.Path, calls[moved].Path) && c.Name is "pwrite64");
            int home = Array.FindIndex(calls, moved, c => IsFlush(c, Path.GetDirectoryName($"{folder}/{path}")!));
            int named = swaps.First(at => at > moved);
            Assert.True(calls[flushed].Result is "0" && written < flushed && flushed < moved && moved < home && home < named, path);
        });
    }

    private static bool IsFlush(SystemCall call, string path) => call is { Name: "fsync", Result: "0" } && Same(call.Path, path);

    private static bool Same(string one, string other) => string.Equals(one, other, StringComparison.Ordinal);

    private static string[] Named(string folder)
    {
        using JsonDocument manifest = JsonDocument.Parse(File.ReadAllBytes(Path.Combine(folder, "manifest.json")));
        return [.. manifest.RootElement.GetProperty("files").EnumerateArray().Select(f => f.GetProperty("path").GetString()!)];
    }
}
