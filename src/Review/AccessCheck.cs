using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Http;

namespace CallQa.Review;

/// <summary>
/// Who may ask: only who knows the token, and only by this machine's own names. Other users of the machine can reach the port, and
/// a page of somebody else's can make a browser ask it under a name of its own that leads here; neither knows the token, and the
/// second is told by the name.
/// </summary>
/// <param name="token">First part of every path.</param>
internal sealed class AccessCheck(string token)
{
    private static readonly string[] Names = ["127.0.0.1", "localhost"];

    private readonly byte[] token = Encoding.ASCII.GetBytes(token);

    /// <summary>A token that nobody guesses: 128 bits.</summary>
    public static string NewToken() => Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(16));

    /// <summary>Answers 403, or passes the request on with headers that keep the answer to itself.</summary>
    public async Task Check(HttpContext context, RequestDelegate next)
    {
        IHeaderDictionary headers = context.Response.Headers;
        headers.CacheControl = "no-store";
        headers.XContentTypeOptions = "nosniff";
        headers.ContentSecurityPolicy = "frame-ancestors 'none'";
        headers["Referrer-Policy"] = "no-referrer";
        headers["Cross-Origin-Resource-Policy"] = "same-origin";
        headers["Cross-Origin-Opener-Policy"] = "same-origin";
        if (Host(context.Request.Host, context.Connection.LocalPort) && Knows(context.Request.Path))
        {
            await next(context);
            return;
        }

        context.Response.StatusCode = StatusCodes.Status403Forbidden;
        context.Response.ContentType = "text/plain; charset=utf-8";
        await context.Response.WriteAsync("This address is not the one that 'callqa serve' printed.\n");
    }

    private static bool Host(HostString host, int port) => Names.Any(name => string.Equals(host.Value, string.Create(CultureInfo.InvariantCulture, $"{name}:{port}"), StringComparison.OrdinalIgnoreCase));

    private bool Knows(PathString path)
    {
        string first = (path.Value ?? "").Split('/') is [_, var part, ..] ? part : "";
        return CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(first), token);
    }
}
