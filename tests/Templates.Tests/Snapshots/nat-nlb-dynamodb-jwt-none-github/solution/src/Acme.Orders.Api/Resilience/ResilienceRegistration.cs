using Microsoft.AspNetCore.Http.Timeouts;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.Options;

namespace Acme.Orders.Api.Resilience;

/// <summary>Behaviour of this service under overload, when a dependency fails, and at shutdown.</summary>
internal static class ResilienceRegistration
{
    /// <summary>Time to answer what is left and to end, after the drain and the deadline of the last request.</summary>
    private static readonly TimeSpan _end = TimeSpan.FromSeconds(2);

    public static void AddResilience(this WebApplicationBuilder builder)
    {
        var services = builder.Services;
        services.AddOptions<ServiceLimits>().BindConfiguration(ServiceLimits.Section).ValidateDataAnnotations().ValidateOnStart();
        services.AddOptions<KestrelServerOptions>().Configure<IOptions<ServiceLimits>>((kestrel, limits) =>
            kestrel.Limits.MaxRequestBodySize = limits.Value.BodyBytes);

        services.AddRequestTimeouts();
        services.AddOptions<RequestTimeoutOptions>().Configure<IOptions<ServiceLimits>>((timeouts, limits) =>
            timeouts.DefaultPolicy = new() { Timeout = limits.Value.Deadline, TimeoutStatusCode = StatusCodes.Status504GatewayTimeout });

        services.AddOptions<ExceptionHandlerOptions>().Configure<IEnumerable<ITemporaryFailures>>((handler, temporary) =>
        {
            handler.StatusCodeSelector = failure => temporary.Any(failures => failures.Include(failure))
                ? StatusCodes.Status503ServiceUnavailable
                : StatusCodes.Status500InternalServerError;

            // The log line of the request has it.
            handler.SuppressDiagnosticsCallback = _ => true;
        });
        services.AddExceptionHandler<RetryAfter>();

        services.AddSingleton<Draining>();
        services.AddHostedService(provider => provider.GetRequiredService<Draining>());
        services.AddOptions<HostOptions>().Configure<IOptions<ServiceLimits>>((host, limits) =>
            host.ShutdownTimeout = limits.Value.Drain + limits.Value.Deadline + _end);
    }

    /// <summary>Must come after what turns failures and bare status codes into answers.</summary>
    public static void UseResilience(this WebApplication app)
    {
        app.UseMiddleware<ConnectionDraining>();
        app.UseMiddleware<Overload>();
        app.UseRequestTimeouts();
    }
}
