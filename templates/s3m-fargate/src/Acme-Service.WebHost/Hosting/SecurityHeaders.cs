using Acme_Service.WebHost.Pages;

namespace Acme_Service.WebHost.Hosting;

/// <summary>Headers by which browsers refuse what this page never does.</summary>
internal static class SecurityHeaders
{
    private const string OneYear = "max-age=31536000";

    public static void UseSecurityHeaders(this WebApplication app)
    {
        var connections = WebConfig.Read(app.Configuration).Connections.Distinct(StringComparer.Ordinal);
        var contentSecurityPolicy = string.Join("; ", [
            "default-src 'self'",
            $"connect-src {string.Join(' ', connections.Prepend("'self'"))}",
            "base-uri 'none'",
            "form-action 'self'",
            "frame-ancestors 'none'",
            "object-src 'none'",
        ]);

        app.Use((context, next) =>
        {
            var headers = context.Response.Headers;
            headers.ContentSecurityPolicy = contentSecurityPolicy;
            headers.XContentTypeOptions = "nosniff";
            headers["Referrer-Policy"] = "no-referrer";
            headers["Permissions-Policy"] = "camera=(), geolocation=(), microphone=(), payment=(), usb=()";

            // The load balancer ends TLS, and overwrites what a client claims.
            if (context.Request.Headers["X-Forwarded-Proto"] == Uri.UriSchemeHttps)
            {
                headers.StrictTransportSecurity = OneYear;
            }

            return next(context);
        });
    }
}
