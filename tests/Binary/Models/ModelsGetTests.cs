using System.Diagnostics;
using System.Security.Cryptography;
using CallQa.Tests;
using Xunit;

namespace CallQa.Binary.Models;

/// <summary><c>callqa models</c> with a product folder and a server of the test's own.</summary>
public sealed class ModelsGetTests : IDisposable
{
    private const int Size = 50_000;

    private static readonly byte[] Bytes = Content(1);

    private readonly string folder = Directory.CreateTempSubdirectory("callqa-models-").FullName;

    public ModelsGetTests()
    {
        Directory.CreateDirectory(Path.Combine(folder, "home", "standards"));
        string models = Directory.CreateDirectory(Path.Combine(folder, "home", "models")).FullName;
        File.WriteAllText(Path.Combine(models, "SHA256SUMS"), "");
        File.WriteAllText(Path.Combine(models, "published.tsv"), $"name\tfile\tbytes\tsha256\nsmall\tggml-small.bin\t{Size}\t{Convert.ToHexStringLower(SHA256.HashData(Bytes))}\n");
    }

    private string Target => Path.Combine(folder, "data", "models", "ggml-small.bin");

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public void A_model_is_fetched_says_where_from_and_is_then_found_sound_and_not_fetched_again()
    {
        using var server = new ScriptedServer(Whole(Bytes));

        (int code, string output, string error) = Run(server.Address, "models", "get", "small");

        Assert.Equal(0, code);
        Assert.Equal("", output);
        Assert.Contains($"{server.Address}ggml-small.bin", error, StringComparison.Ordinal);
        Assert.Contains("0.1 MB", error, StringComparison.Ordinal);
        Assert.Equal(Bytes, File.ReadAllBytes(Target));
        Assert.Contains("data folder", Run(server.Address, "models").Output, StringComparison.Ordinal);
        Assert.Equal((0, $"{Target}: right\n", ""), Run(server.Address, "models", "verify"));
        Assert.Equal(0, Run(server.Address, "models", "get", "small").Code);
        Assert.Single(server.Requests);
    }

    [Fact]
    public void A_model_from_any_address_gets_a_name_of_ones_own()
    {
        byte[] own = [.. "lmgg"u8, .. Content(2)];
        string hash = Convert.ToHexStringLower(SHA256.HashData(own));
        using var server = new ScriptedServer(ScriptedServer.Answer(200, [], $"Content-Length: {own.Length}"), ScriptedServer.Answer(200, own, $"Content-Length: {own.Length}"));
        string address = server.Address + "some/model.bin";

        (int code, _, string error) = Run(server.Address, "models", "add", address, "--sha256", hash, "--name", "mine");

        Assert.Equal((0, true), (code, error.Contains(address, StringComparison.Ordinal)));
        Assert.Equal(own, File.ReadAllBytes(Path.Combine(folder, "data", "models", "added-mine.bin")));
        Assert.Equal((0, ""), (Run(server.Address, "models", "verify", "mine").Code, Run(server.Address, "models", "verify", "mine").Error));
        string other = new('0', 64);
        Assert.Equal(2, Run(server.Address, "models", "add", address, "--sha256", other, "--name", "small").Code);
        Assert.Equal(2, Run(server.Address, "models", "add", "nowhere.bin", "--sha256", other, "--name", "b").Code);
        Assert.Equal(12, Run(server.Address, "models", "add", Path.Combine(folder, "data", "models", "added-mine.bin"), "--sha256", other, "--name", "b").Code);
    }

    [Fact]
    public void A_break_ends_with_75_and_the_same_command_goes_on()
    {
        using var broken = new ScriptedServer(ScriptedServer.Answer(200, Bytes.AsSpan(0, 7000), "Content-Length: 50000"));
        Assert.Equal(75, Run(broken.Address, "models", "get", "small").Code);

        using var rest = new ScriptedServer(ScriptedServer.Answer(206, Bytes.AsSpan(7000), "Content-Range: bytes 7000-49999/50000"));
        Assert.Equal(0, Run(rest.Address, "models", "get", "small").Code);
        Assert.Equal(Bytes, File.ReadAllBytes(Target));
    }

    [Fact]
    public void Wrong_bytes_end_with_12_when_they_come_and_when_they_lie_there()
    {
        using var server = new ScriptedServer(Whole(Content(2)));
        Assert.Equal(12, Run(server.Address, "models", "get", "small").Code);
        Assert.False(File.Exists(Target));

        Directory.CreateDirectory(Path.GetDirectoryName(Target)!);
        File.WriteAllBytes(Target, Content(2));
        (int code, _, string error) = Run(server.Address, "models", "verify", "small");
        Assert.Equal(12, code);
        Assert.Contains(Target, error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("smal", "did you mean 'small'?")]
    [InlineData("../small", "allowed: small.")]
    public void An_unknown_name_ends_with_2_and_asks_no_server(string name, string expected)
    {
        using var server = new ScriptedServer();

        (int code, _, string error) = Run(server.Address, "models", "get", name);

        Assert.Equal(2, code);
        Assert.Contains(expected, error, StringComparison.Ordinal);
        Assert.Empty(server.Requests);
    }

    [Fact]
    public void A_file_the_server_does_not_have_ends_with_1()
    {
        using var server = new ScriptedServer(ScriptedServer.Answer(404, [], "Content-Length: 0"));

        Assert.Equal(1, Run(server.Address, "models", "get", "small").Code);
    }

    [Fact]
    public void A_mistyped_key_in_callqa_yml_ends_with_2_and_its_place()
    {
        using var server = new ScriptedServer();
        File.WriteAllText(Path.Combine(folder, "callqa.yml"), "model: small\ndata-foldr: x\n");

        (int code, _, string error) = Run(server.Address, "models", "list");

        Assert.Equal(2, code);
        Assert.Contains("callqa.yml:2:1: 'data-foldr' is not a key here; did you mean 'data-folder'?", error, StringComparison.Ordinal);
    }

    private static byte[] Content(int seed)
    {
        var bytes = new byte[Size];
        new Random(seed).NextBytes(bytes);
        return bytes;
    }

    private static byte[] Whole(byte[] bytes) => ScriptedServer.Answer(200, bytes, "Content-Length: 50000");

    private (int Code, string Output, string Error) Run(Uri address, params string[] arguments)
    {
        var start = new ProcessStartInfo(Path.Combine(AppContext.BaseDirectory, "CallQa.Cli"), arguments)
        {
            WorkingDirectory = folder,
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        foreach (string name in start.Environment.Keys.Where(k => k.StartsWith("CALLQA_", StringComparison.Ordinal) || k.EndsWith("_proxy", StringComparison.OrdinalIgnoreCase)).ToArray())
            start.Environment.Remove(name);
        start.Environment["CALLQA_HOME"] = Path.Combine(folder, "home");
        start.Environment["CALLQA_DATA"] = Path.Combine(folder, "data");
        start.Environment["CALLQA_MODELS_ADDRESS"] = address.ToString().TrimEnd('/');
        using Process process = Process.Start(start)!;
        Task<string> error = process.StandardError.ReadToEndAsync();
        string output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return (process.ExitCode, output, error.GetAwaiter().GetResult());
    }
}
