using Microsoft.AspNetCore.Diagnostics.HealthChecks;

namespace Acme_Service.Api.Health;

internal static class HealthRegistration
{
    public const string LivePath = "/health/live";
    public const string ReadyPath = "/health/ready";

    /// <summary>Below the 5 s that a load balancer waits for the answer.</summary>
    private static readonly TimeSpan _storeTimeout = TimeSpan.FromSeconds(3);

    public static void AddServiceHealth(this IServiceCollection services) =>
        services.AddHealthChecks().AddCheck<StoreHealthCheck>("store", timeout: _storeTimeout);

    public static void MapServiceHealth(this WebApplication app)
    {
        app.MapHealthChecks(LivePath, new HealthCheckOptions { Predicate = _ => false }).AllowAnonymous().DisableHttpMetrics();
        app.MapHealthChecks(ReadyPath).AllowAnonymous().DisableHttpMetrics();
    }
}
