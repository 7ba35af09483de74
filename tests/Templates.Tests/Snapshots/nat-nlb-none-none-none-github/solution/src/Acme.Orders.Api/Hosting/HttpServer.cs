using System.Text.Json;
using System.Text.Json.Serialization;
using Acme.Orders.Api.Resilience;
using Microsoft.Net.Http.Headers;

namespace Acme.Orders.Api.Hosting;

/// <summary>HTTP settings of this service: connections, JSON and error format, the same for every endpoint.</summary>
internal static class HttpServer
{
    /// <summary>Longer than a load balancer keeps an idle connection (60 s), so that it never sends into one just closed here.</summary>
    private static readonly TimeSpan _keepAlive = TimeSpan.FromSeconds(120);

    public static void AddHttpServer(this WebApplicationBuilder builder)
    {
        builder.WebHost.ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;
            kestrel.Limits.KeepAliveTimeout = _keepAlive;
        });

        builder.Services.ConfigureHttpJsonOptions(json =>
        {
            json.SerializerOptions.TypeInfoResolverChain.Insert(0, ApiJsonContext.Default);
            json.SerializerOptions.NumberHandling = JsonNumberHandling.Strict;
            json.SerializerOptions.UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow;
            // Validation errors are keyed by property: this names them as the client's JSON does.
            json.SerializerOptions.DictionaryKeyPolicy = JsonNamingPolicy.CamelCase;
        });

        builder.Services.AddValidation();
        builder.Services.AddProblemDetails(problems => problems.CustomizeProblemDetails = Explain);
        // Development would otherwise throw for a malformed request, and answer differently from production.
        builder.Services.Configure<RouteHandlerOptions>(routes => routes.ThrowOnBadRequest = false);
    }

    public static void UseHttpServer(this WebApplication app)
    {
        app.UseExceptionHandler();
        app.UseStatusCodePages();
        app.RefuseAmbiguousPaths();
        app.Use(RefuseUnknownCharset);
        app.UseBrowserOrigins();
    }

    private static void Explain(ProblemDetailsContext context)
    {
        var problem = context.ProblemDetails;
        if (problem.Status == StatusCodes.Status503ServiceUnavailable)
        {
            RetryAfter.Set(context.HttpContext.Response);
        }

        problem.Detail ??= problem.Status switch
        {
            StatusCodes.Status400BadRequest when problem is not HttpValidationProblemDetails =>
                "The request could not be read: check that the body is JSON of the documented shape, without further members, and that each parameter has the documented type.",
            StatusCodes.Status503ServiceUnavailable => "The service cannot answer at the moment. Try again after the time in Retry-After.",
            StatusCodes.Status504GatewayTimeout => "The answer took too long and was given up. Whether a change was made can be read.",
            _ => null,
        };
    }

    /// <summary>The framework answers 500 where a body names a character set that does not exist.</summary>
    private static Task RefuseUnknownCharset(HttpContext context, RequestDelegate next)
    {
        if (MediaTypeHeaderValue.TryParse(context.Request.ContentType, out var type) && type is { Charset.HasValue: true, Encoding: null })
        {
            context.Response.StatusCode = StatusCodes.Status415UnsupportedMediaType;
            return Task.CompletedTask;
        }

        return next(context);
    }
}
