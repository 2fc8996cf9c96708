using System.Collections.Concurrent;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace CallQa.Tests;

/// <summary>
/// An HTTP server on this machine that answers as it is told, byte by byte, so that it can break off and lie. One answer a
/// connection; it collects the requests. When the answers run out, it answers 503.
/// </summary>
internal sealed class ScriptedServer : IDisposable
{
    private readonly TcpListener listener = new(IPAddress.Loopback, 0);
    private readonly ConcurrentQueue<byte[]> answers = new();
    private readonly CancellationTokenSource stop = new();
    private readonly Task loop;

    public ScriptedServer(params byte[][] answers)
    {
        foreach (byte[] answer in answers)
            this.answers.Enqueue(answer);
        listener.Start();
        Address = new(string.Create(CultureInfo.InvariantCulture, $"http://127.0.0.1:{((IPEndPoint)listener.LocalEndpoint).Port}/models/"));
        loop = Task.Run(ServeAsync);
    }

    public Uri Address { get; }

    /// <summary>Heads of the requests, in order.</summary>
    public ConcurrentQueue<string> Requests { get; } = new();

    /// <summary>An answer of status, header lines and body; the connection closes after it, whatever the headers promise.</summary>
    public static byte[] Answer(int status, ReadOnlySpan<byte> body, params string[] headers) =>
    [
        .. Encoding.ASCII.GetBytes($"HTTP/1.1 {status.ToString(CultureInfo.InvariantCulture)} x\r\nConnection: close\r\n{string.Concat(headers.Select(h => h + "\r\n"))}\r\n"),
        .. body,
    ];

    public void Dispose()
    {
        stop.Cancel();
        loop.GetAwaiter().GetResult();
        listener.Dispose();
    }

    private async Task ServeAsync()
    {
        while (true)
        {
            try
            {
                using Socket socket = await listener.AcceptSocketAsync(stop.Token);
                await using var stream = new NetworkStream(socket);
                Requests.Enqueue(await HeadAsync(stream));
                await stream.WriteAsync(answers.TryDequeue(out byte[]? answer) ? answer : Answer(503, [], "Content-Length: 0"));
                if (answer is not { Length: 0 })
                    socket.Shutdown(SocketShutdown.Send); // an empty answer says nothing until the other side gives up
                while (await stream.ReadAsync(new byte[1024], stop.Token) > 0)
                {
                }
            }
            catch (OperationCanceledException)
            {
                return;
            }
            catch (Exception e) when (e is IOException or SocketException)
            {
                // The client hung up on an answer it did not want.
            }
        }
    }

    private async Task<string> HeadAsync(NetworkStream stream)
    {
        var head = new StringBuilder();
        var one = new byte[1];
        while (!head.ToString().EndsWith("\r\n\r\n", StringComparison.Ordinal) && await stream.ReadAsync(one, stop.Token) > 0)
            head.Append((char)one[0]);
        return head.ToString();
    }
}
