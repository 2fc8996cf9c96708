using System.Net;
using System.Net.Http.Headers;

namespace CallQa.Ingest.Models;

/// <summary>
/// Fetches a published model into a folder. Called only on the user's explicit word. It goes on where an earlier try broke
/// off, checks the hash before the file gets its name, and never leaves wrong bytes behind.
/// </summary>
/// <param name="http">Set to no time limit of its own; silence is limited by <paramref name="patience"/>.</param>
/// <param name="address">The folder on the server, ending in a slash.</param>
/// <param name="patience">The longest wait for the next bytes.</param>
public sealed class ModelDownload(HttpClient http, Uri address, TimeSpan patience)
{
    private const int Block = 1 << 17;
    private const int MostTries = 100;

    /// <summary>Where a model comes from.</summary>
    public Uri AddressOf(PublishedModel model) => model.Address ?? new(address, model.File);

    /// <summary>Asks the server how long a file is; a fault where it does not answer or does not tell.</summary>
    /// <exception cref="OperationCanceledException">Cancelled.</exception>
    public async Task<(long Bytes, DownloadResult? Fault)> SizeAsync(Uri from, CancellationToken cancel)
    {
        using var quiet = CancellationTokenSource.CreateLinkedTokenSource(cancel);
        quiet.CancelAfter(patience);
        try
        {
            using var request = new HttpRequestMessage(HttpMethod.Head, from);
            using HttpResponseMessage response = await http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, quiet.Token).ConfigureAwait(false);
            if (!response.IsSuccessStatusCode)
                return (0, new(
                    response.StatusCode >= HttpStatusCode.InternalServerError ? DownloadEnd.TryAgain : DownloadEnd.Failed,
                    $"{from}: the server answered {(int)response.StatusCode}; the file was expected. Is the address right?"));
            return response.Content.Headers.ContentLength is { } bytes and > 0
                ? (bytes, null)
                : (0, new(DownloadEnd.Failed, $"{from}: the server does not tell how long the file is; fetch it by other means and add the file."));
        }
        catch (HttpRequestException e)
        {
            return (0, new(DownloadEnd.TryAgain, $"{from}: {e.Message}"));
        }
        catch (OperationCanceledException) when (!cancel.IsCancellationRequested)
        {
            return (0, new(DownloadEnd.TryAgain, $"{from}: nothing came for {patience.TotalSeconds:0} seconds."));
        }
    }

    /// <summary>Fetches it. Expected failures are in the result; breaks are tried again at once as long as each try brings more.</summary>
    /// <exception cref="OperationCanceledException">Cancelled; what came is kept.</exception>
    public async Task<DownloadResult> GetAsync(PublishedModel model, string folder, IProgress<DownloadProgress>? progress, CancellationToken cancel)
    {
        string target = Path.Combine(folder, model.File);
        try
        {
            if (File.Exists(target) && string.Equals(FileHash.Sha256(target, cancel), model.Sha256, StringComparison.Ordinal))
                return new(DownloadEnd.AlreadyThere, $"{target}: it is there already, and its SHA-256 is right.");
            Directory.CreateDirectory(folder);
            using var part = new PartialFile(target);
            if (NoRoom(folder, model.Bytes - part.Length) is { } noRoom)
                return noRoom;
            for (int tries = 1; ; tries++)
            {
                long before = part.Length;
                DownloadResult? end = await TryAsync(model, part, progress, cancel).ConfigureAwait(false);
                if (end is null)
                    return Finish(model, part, target, cancel);
                bool further = part.Length > before || (part.Length == 0 && before > 0);
                if (end.End != DownloadEnd.TryAgain || !further || tries == MostTries)
                    return end;
            }
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return new(DownloadEnd.Failed, $"{target}: {e.Message}");
        }
    }

    private static DownloadResult Finish(PublishedModel model, PartialFile part, string target, CancellationToken cancel)
    {
        string sha256 = part.Sha256(cancel);
        if (!string.Equals(sha256, model.Sha256, StringComparison.Ordinal))
        {
            part.Remove();
            return new(DownloadEnd.Refused, $"{target}: SHA-256 of what came is {sha256}; the published one is {model.Sha256}. Nothing was kept.");
        }

        part.MoveTo(target);
        return new(DownloadEnd.Fetched, $"{target}: fetched, and its SHA-256 is right.");
    }

    private static DownloadResult? NoRoom(string folder, long needed)
    {
        long free = new DriveInfo(Path.GetFullPath(folder)).AvailableFreeSpace;
        return free >= needed ? null : new(DownloadEnd.Failed, $"{folder}: {needed:N0} bytes are needed and {free:N0} are free.");
    }

    // One request. Null where all bytes are there.
    private async Task<DownloadResult?> TryAsync(PublishedModel model, PartialFile part, IProgress<DownloadProgress>? progress, CancellationToken cancel)
    {
        if (part.Length > model.Bytes)
            part.StartOver(tag: null);
        if (part.Length == model.Bytes)
            return null;
        Uri from = AddressOf(model);
        using var quiet = CancellationTokenSource.CreateLinkedTokenSource(cancel);
        quiet.CancelAfter(patience);
        try
        {
            using HttpRequestMessage request = Request(from, part);
            using HttpResponseMessage response = await http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, quiet.Token).ConfigureAwait(false);
            if (Begin(model, part, response, from) is { } end)
                return end;
            using Stream body = await response.Content.ReadAsStreamAsync(quiet.Token).ConfigureAwait(false);
            return await ReceiveAsync(model, part, body, from, progress, quiet).ConfigureAwait(false);
        }
        catch (Exception e) when (e is HttpRequestException or HttpIOException or NetworkFault)
        {
            return Later(from, part, e.Message);
        }
        catch (OperationCanceledException) when (!cancel.IsCancellationRequested)
        {
            return Later(from, part, $"nothing came for {patience.TotalSeconds:0} seconds.");
        }
    }

    private static HttpRequestMessage Request(Uri from, PartialFile part)
    {
        var request = new HttpRequestMessage(HttpMethod.Get, from);
        if (part.Length > 0)
        {
            request.Headers.Range = new(part.Length, to: null);
            if (part.Tag is { } tag && EntityTagHeaderValue.TryParse(tag, out EntityTagHeaderValue? parsed))
                request.Headers.IfRange = new(parsed);
        }

        return request;
    }

    // Looks at the answer's head and makes the partial file ready for its body.
    private static DownloadResult? Begin(PublishedModel model, PartialFile part, HttpResponseMessage response, Uri from)
    {
        ContentRangeHeaderValue? range = response.Content.Headers.ContentRange;
        long? length = response.Content.Headers.ContentLength;
        switch (response.StatusCode)
        {
            case HttpStatusCode.PartialContent when range?.From == part.Length && (range.Length ?? model.Bytes) == model.Bytes:
                return null;
            case HttpStatusCode.PartialContent when range?.Length is { } all && all != model.Bytes:
                return OtherSize(model, from, all);
            case HttpStatusCode.PartialContent or HttpStatusCode.RequestedRangeNotSatisfiable:
                part.StartOver(tag: null);
                return Later(from, part, "the server cannot go on from where the last try ended; the next one starts over.");
            case HttpStatusCode.OK when (length ?? model.Bytes) != model.Bytes:
                return OtherSize(model, from, length!.Value);
            case HttpStatusCode.OK:
                part.StartOver(response.Headers.ETag is { IsWeak: false } tag ? tag.ToString() : null);
                return null;
            case HttpStatusCode.RequestTimeout or HttpStatusCode.TooManyRequests:
            case >= HttpStatusCode.InternalServerError:
                return Later(from, part, $"the server answered {(int)response.StatusCode}.");
            default:
                return new(DownloadEnd.Failed, $"{from}: the server answered {(int)response.StatusCode}; the file was expected. Is the address right?");
        }
    }

    private async Task<DownloadResult?> ReceiveAsync(
        PublishedModel model, PartialFile part, Stream body, Uri from, IProgress<DownloadProgress>? progress, CancellationTokenSource quiet)
    {
        var buffer = new byte[Block];
        while (true)
        {
            progress?.Report(new(part.Length, model.Bytes));
            quiet.CancelAfter(patience);
            int read = await ReadAsync(body, buffer, quiet.Token).ConfigureAwait(false);
            if (read == 0)
                break;
            if (part.Length + read > model.Bytes)
            {
                part.StartOver(tag: null);
                return new(DownloadEnd.Refused, $"{from}: more than the published {model.Bytes:N0} bytes came. Nothing was kept.");
            }

            await part.AppendAsync(buffer.AsMemory(0, read), quiet.Token).ConfigureAwait(false);
        }

        return part.Length == model.Bytes ? null : Later(from, part, "the server ended too early.");
    }

    // A broken connection shows as a plain IOException, like a full disk; only here can they be told apart.
    private static async ValueTask<int> ReadAsync(Stream body, byte[] buffer, CancellationToken cancel)
    {
        try
        {
            return await body.ReadAsync(buffer, cancel).ConfigureAwait(false);
        }
        catch (IOException e)
        {
            throw new NetworkFault(e);
        }
    }

    // What earlier tries brought stays: this answer may come from a page that asks for a login.
    private static DownloadResult OtherSize(PublishedModel model, Uri from, long bytes) =>
        new(DownloadEnd.Refused, $"{from}: the server's file has {bytes:N0} bytes; the published one has {model.Bytes:N0}. Nothing of it was taken.");

    private static DownloadResult Later(Uri from, PartialFile part, string why) =>
        new(DownloadEnd.TryAgain, $"{from}: {why.TrimEnd('.')}. {part.Length:N0} bytes are here; the same command goes on from there.");
}
