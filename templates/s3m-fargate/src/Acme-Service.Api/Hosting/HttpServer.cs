using System.Text.Json;
using System.Text.Json.Serialization;

namespace Acme_Service.Api.Hosting;

/// <summary>How this service speaks HTTP: limits, JSON and error format, the same for every endpoint.</summary>
internal static class HttpServer
{
    /// <summary>Longer than a load balancer keeps an idle connection (60 s), so that it never sends into one just closed here.</summary>
    private static readonly TimeSpan _keepAlive = TimeSpan.FromSeconds(120);

    /// <summary>Time that requests under way get after SIGTERM; ECS must wait longer before it kills the container.</summary>
    private static readonly TimeSpan _shutdown = TimeSpan.FromSeconds(25);

    private const int MaxRequestBodyBytes = 64 * 1024;

    public static void AddHttpServer(this WebApplicationBuilder builder)
    {
        builder.WebHost.ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;
            kestrel.Limits.KeepAliveTimeout = _keepAlive;
            kestrel.Limits.MaxRequestBodySize = MaxRequestBodyBytes;
        });

        builder.Services.Configure<HostOptions>(host => host.ShutdownTimeout = _shutdown);
        builder.Services.ConfigureHttpJsonOptions(json =>
        {
            json.SerializerOptions.TypeInfoResolverChain.Insert(0, ApiJsonContext.Default);
            json.SerializerOptions.NumberHandling = JsonNumberHandling.Strict;
            // Validation errors are keyed by property: this names them as the client's JSON does.
            json.SerializerOptions.DictionaryKeyPolicy = JsonNamingPolicy.CamelCase;
        });

        builder.Services.AddValidation();
        builder.Services.AddProblemDetails(problems => problems.CustomizeProblemDetails = ExplainUnreadableRequest);
        // Development would otherwise throw for a malformed request, and answer differently from production.
        builder.Services.Configure<RouteHandlerOptions>(routes => routes.ThrowOnBadRequest = false);
    }

    public static void UseHttpServer(this WebApplication app)
    {
        app.UseExceptionHandler();
        app.UseStatusCodePages();
        app.UseCors();
    }

    public static void MapOpenApiInDevelopment(this WebApplication app)
    {
        if (app.Environment.IsDevelopment())
        {
            app.MapOpenApi().AllowAnonymous();
        }
    }

    private static void ExplainUnreadableRequest(ProblemDetailsContext context)
    {
        if (context.ProblemDetails is { Status: StatusCodes.Status400BadRequest, Detail: null } and not HttpValidationProblemDetails)
        {
            context.ProblemDetails.Detail = "The request could not be read: check that the body is JSON of the documented shape and that each parameter has the documented type.";
        }
    }
}
