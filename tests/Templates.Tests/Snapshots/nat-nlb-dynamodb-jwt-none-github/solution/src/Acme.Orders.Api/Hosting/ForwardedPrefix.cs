using Microsoft.AspNetCore.HttpOverrides;

namespace Acme.Orders.Api.Hosting;

/// <summary>The stage that a REST API has in its addresses and the service's own paths lack: Location headers include it.</summary>
internal static class ForwardedPrefix
{
    /// <summary>
    /// Takes X-Forwarded-Prefix from whoever sends the request: that is the REST API, which overwrites what a client says.
    /// X-Forwarded-For and -Proto are left alone, as what they describe lies behind the API.
    /// </summary>
    public static void UseForwardedPrefix(this WebApplication app)
    {
        ForwardedHeadersOptions options = new() { ForwardedHeaders = ForwardedHeaders.XForwardedPrefix };
        options.KnownProxies.Clear();
        options.KnownIPNetworks.Clear();
        app.Use(IgnoreRoot);
        app.UseForwardedHeaders(options);
    }

    /// <summary>
    /// Under a name of its own the API says "/", for no stage. The framework would take that as one: "//api/items", on a host of that name.
    /// </summary>
    private static Task IgnoreRoot(HttpContext context, RequestDelegate next)
    {
        var headers = context.Request.Headers;
        if (headers[ForwardedHeadersDefaults.XForwardedPrefixHeaderName] == "/")
        {
            headers.Remove(ForwardedHeadersDefaults.XForwardedPrefixHeaderName);
        }

        return next(context);
    }
}
