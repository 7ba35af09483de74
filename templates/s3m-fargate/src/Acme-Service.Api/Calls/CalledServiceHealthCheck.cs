using Acme_Service.Api.Health;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace Acme_Service.Api.Calls;

/// <summary>Asks whether another service answers.</summary>
internal sealed class CalledServiceHealthCheck(IHttpClientFactory clients, string name) : IHealthCheck
{
    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        using var client = clients.CreateClient(name);
        using var response = await client.GetAsync(HealthRegistration.LivePath, cancellationToken);
        return response.IsSuccessStatusCode ? HealthCheckResult.Healthy() : HealthCheckResult.Unhealthy($"{name} answers {(int)response.StatusCode}.");
    }
}
