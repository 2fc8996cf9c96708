using System.Globalization;
using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace CallQa.Review;

/// <summary>
/// The review page's server. It listens on 127.0.0.1 alone, answers only who knows the address that it was started with, asks
/// nobody anything, and reads no setting of ASP.NET's from files or the environment. Dispose it to stop.
/// </summary>
public sealed class ReviewServer : IAsyncDisposable
{
    private const int LongestBody = 64 * 1024;

    private readonly WebApplication app;
    private readonly CurrentDataset dataset;

    private ReviewServer(WebApplication app, CurrentDataset dataset, string address) => (this.app, this.dataset, Address) = (app, dataset, address);

    /// <summary>Where the list of calls is, with the token that opens it.</summary>
    public string Address { get; }

    /// <summary>Starts it.</summary>
    /// <param name="options">What it shows.</param>
    /// <param name="ct">Stops the start.</param>
    /// <exception cref="IOException">The port is taken.</exception>
    /// <exception cref="InvalidDataException">The dataset cannot be read.</exception>
    public static async Task<ReviewServer> StartAsync(ReviewOptions options, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(options);
        var current = new CurrentDataset(options.Dataset, options.Agents);
        _ = current.Read(view => view.RunId);
        WebApplicationBuilder builder = WebApplication.CreateEmptyBuilder(new());
        builder.WebHost.UseKestrelCore().ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;
            kestrel.Limits.MaxRequestBodySize = LongestBody;
            kestrel.Listen(IPAddress.Loopback, options.Port);
        });
        builder.Services.AddRoutingCore();
        WebApplication web = builder.Build();
        string token = AccessCheck.NewToken();
        web.Use(new AccessCheck(token).Check);
        web.Use(TellDamage);
        web.UseRouting();
        Map(web.MapGroup("/" + token), new(options, current));
        await web.StartAsync(ct);
        return new(web, current, string.Create(CultureInfo.InvariantCulture, $"{web.Urls.First()}/{token}/"));
    }

    /// <summary>Waits until somebody wants it to stop.</summary>
    public Task WaitAsync(CancellationToken ct) => app.WaitForShutdownAsync(ct);

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await app.DisposeAsync();
        dataset.Dispose();
    }

    private static void Map(RouteGroupBuilder at, ReviewPages pages)
    {
        at.MapGet("/", pages.List);
        at.MapGet("/call", pages.Call);
        at.MapGet("/sound", pages.Sound);
        at.MapGet("/peaks", pages.Peaks);
        at.MapGet("/review.js", ReviewPages.Script);
        at.MapPost("/labels", pages.Judge);
    }

    private static async Task TellDamage(HttpContext context, RequestDelegate next)
    {
        try
        {
            await next(context);
        }
        catch (Exception e) when (e is InvalidDataException or IOException or UnauthorizedAccessException && !context.Response.HasStarted)
        {
            context.Response.StatusCode = StatusCodes.Status500InternalServerError;
            context.Response.ContentType = "text/plain; charset=utf-8";
            await context.Response.WriteAsync(e.Message + "\n");
        }
    }
}
