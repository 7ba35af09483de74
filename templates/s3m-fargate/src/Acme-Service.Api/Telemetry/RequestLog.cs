using System.Diagnostics;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Http.Metadata;

namespace Acme_Service.Api.Telemetry;

/// <summary>
/// One log line and one span for each request. Fast successes are logged at Debug, since the gateway's access log has
/// them already, and so are requests that were turned away, of which <see cref="Resilience.Overload"/> tells; refused ones at
/// Information; slow ones and those that this service could not serve for now at Warning; faults at Error, with their stack.
/// In Development each of them is logged, at Information or above, with its path in place of its route.
/// </summary>
internal sealed class RequestLog(RequestDelegate next, ILogger<RequestLog> logger, IHostEnvironment environment)
{
    private static readonly TimeSpan _slow = TimeSpan.FromSeconds(1);
    private readonly bool _isDevelopment = environment.IsDevelopment();

    public async Task InvokeAsync(HttpContext context)
    {
        if (context.GetEndpoint()?.Metadata.GetMetadata<IDisableHttpMetricsMetadata>() is not null)
        {
            DropSpan(context);
            await next(context);
            return;
        }

        var start = Stopwatch.GetTimestamp();
        await next(context);
        var elapsed = Stopwatch.GetElapsedTime(start);

        DescribeSpan(context);
        Write(context, elapsed);
    }

    private void Write(HttpContext context, TimeSpan elapsed)
    {
        var (status, milliseconds) = (context.Response.StatusCode, (long)elapsed.TotalMilliseconds);
        var failure = status >= 500 ? context.Features.Get<IExceptionHandlerFeature>()?.Error : null;
        var level = failure is null && status == StatusCodes.Status503ServiceUnavailable ? LogLevel.Debug : LevelOf(status, elapsed);
        if (_isDevelopment && level < LogLevel.Information)
        {
            level = LogLevel.Information;
        }

        if (!logger.IsEnabled(level))
        {
            return;
        }

        var (method, route) = (context.Request.Method, NameOf(context));
        switch (failure)
        {
            case null:
                logger.RequestCompleted(level, method, route, status, milliseconds);
                break;
            case not null when status == StatusCodes.Status500InternalServerError:
                logger.RequestFailed(failure, method, route, status, milliseconds);
                break;
            default:
                var cause = failure.GetBaseException();
                logger.RequestWasNotServed(method, route, status, milliseconds, cause.GetType().Name, cause.Message);
                break;
        }
    }

    private static LogLevel LevelOf(int statusCode, TimeSpan elapsed) => statusCode switch
    {
        StatusCodes.Status503ServiceUnavailable or StatusCodes.Status504GatewayTimeout => LogLevel.Warning,
        >= 500 => LogLevel.Error,
        _ when elapsed > _slow => LogLevel.Warning,
        >= 400 => LogLevel.Information,
        _ => LogLevel.Debug,
    };

    /// <summary>The route: a path may hold what no log may, and there are as many of them as callers like.</summary>
    private string NameOf(HttpContext context) =>
        _isDevelopment ? $"{context.Request.PathBase}{context.Request.Path}" : RouteOf(context) ?? "(no route)";

    private static string? RouteOf(HttpContext context)
    {
        // The exception handler removes the endpoint from the context and keeps it in its feature.
        var endpoint = context.Features.Get<IExceptionHandlerFeature>()?.Endpoint ?? context.GetEndpoint();
        return endpoint?.Metadata.GetMetadata<IRouteDiagnosticsMetadata>()?.Route;
    }

    private static void DescribeSpan(HttpContext context)
    {
        if (context.Features.Get<IHttpActivityFeature>()?.Activity is not { Recorded: true } span)
        {
            return;
        }

        var route = RouteOf(context);
        span.DisplayName = $"{context.Request.Method} {route}".TrimEnd();
        span.SetTag("http.request.method", context.Request.Method);
        span.SetTag("http.route", route);
        span.SetTag("http.response.status_code", context.Response.StatusCode);
        if (context.Response.StatusCode >= 500)
        {
            span.SetStatus(ActivityStatusCode.Error);
        }
    }

    private static void DropSpan(HttpContext context)
    {
        if (context.Features.Get<IHttpActivityFeature>()?.Activity is { } span)
        {
            span.ActivityTraceFlags &= ~ActivityTraceFlags.Recorded;
        }
    }
}
