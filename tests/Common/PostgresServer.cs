using System.Diagnostics;

namespace CallQa.Tests;

/// <summary>
/// A PostgreSQL server of a test: in a folder of its own, reached through a socket in it alone, gone with the test. It knows the user
/// <c>ann</c> with <see cref="Password"/>, whom it may refuse, and the database <c>postgres</c>.
/// </summary>
internal sealed class PostgresServer : IDisposable
{
    public const string Password = "It's a secret";

    private readonly Process server;

    private PostgresServer(string folder, Process server) => (Folder, this.server) = (folder, server);

    /// <summary>The folder with the socket; connections name it as their host.</summary>
    public string Folder { get; }

    /// <summary>The connection, without the password.</summary>
    public string Connection => $"Host={Folder};Database=postgres;Username=ann";

    /// <summary>Starts one; skips the test where there is none to be started.</summary>
    public static PostgresServer Start()
    {
        string postgres = Tools.Require("postgres"), initdb = Path.Combine(Path.GetDirectoryName(postgres)!, "initdb");
        string folder = Directory.CreateTempSubdirectory("callqa-pg-").FullName, data = Path.Combine(folder, "data"), password = Path.Combine(folder, "password");
        File.WriteAllText(password, Password + "\n");
        foreach (string path in (string[])[folder, password])
            File.SetUnixFileMode(path, (UnixFileMode)0b111_111_111);
        using (Process made = Begin(initdb, "-D", data, "-U", "ann", "--pwfile", password, "--auth", "scram-sha-256", "--encoding", "UTF8", "--locale", "C", "--no-sync"))
        {
            string said = made.StandardError.ReadToEnd();
            made.WaitForExit();
            if (made.ExitCode != 0)
                throw new InvalidOperationException(said);
        }

        // Nothing is said to it after a while, and what it says must not fill a pipe that nobody reads.
        Process begun = Begin(postgres, "-D", data, "-k", folder, "-c", "listen_addresses=", "-c", "fsync=off", "-c", "logging_collector=on", "-c", "shared_buffers=8MB");
        for (int i = 0; i < 2000 && !begun.HasExited && !IsReady(data); i++)
            Thread.Sleep(10);
        return IsReady(data) ? new(folder, begun) : throw new InvalidOperationException("The server does not start: " + begun.StandardError.ReadToEnd());
    }

    public void Dispose()
    {
        // As Ctrl-C, which ends it at once and in order.
        using (Process end = Process.Start("kill", ["-INT", server.Id.ToString(System.Globalization.CultureInfo.InvariantCulture)]))
            end.WaitForExit();
        server.WaitForExit();
        server.Dispose();
        Directory.Delete(Folder, recursive: true);
    }

    private static bool IsReady(string data) =>
        Path.Combine(data, "postmaster.pid") is var file && File.Exists(file) && File.ReadAllText(file).TrimEnd().EndsWith("ready", StringComparison.Ordinal);

    // The server refuses to be the administrator's; then it is nobody's.
    private static Process Begin(string program, params string[] arguments)
    {
        string[] line = Environment.IsPrivilegedProcess ? ["setpriv", "--reuid=65534", "--regid=65534", "--clear-groups", program, .. arguments] : [program, .. arguments];
        return Process.Start(new ProcessStartInfo(line[0], line[1..]) { RedirectStandardOutput = true, RedirectStandardError = true, WorkingDirectory = "/", UseShellExecute = false })!;
    }
}
