namespace CallQa.Binary.Review;

/// <summary>A small dataset and its server, made once for the tests of a class.</summary>
public sealed class ReviewServed : IDisposable
{
    private readonly CallQaProcess _server;

    public ReviewServed()
    {
        Folder = new(
            ("agent", 1, 4, "Good morning, Åsa speaking, how can I help?"),
            ("customer", 5, 8, "My parcel did not come."),
            ("customer", 20, 24, "My card is 4111 1111 1111 1111."),
            ("agent", 30, 33, "Thank you, goodbye."));
        (_server, Uri address) = Folder.Serve("--recordings", "calls", "--rater", "Märta");
        Client.BaseAddress = address;
    }

    internal ReviewFolder Folder { get; }

    internal HttpClient Client { get; } = new(new SocketsHttpHandler { UseProxy = false });

    public void Dispose()
    {
        Client.Dispose();
        _server.Dispose();
        Folder.Dispose();
    }
}
