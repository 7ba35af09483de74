using Acme_Service.Api.AcmeItems;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace Acme_Service.Api.Health;

internal sealed class StoreHealthCheck(IAcmeItemStore store) : IHealthCheck
{
    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        await store.FindAsync(ownerId: "nobody", Guid.Empty, cancellationToken);
        return HealthCheckResult.Healthy();
    }
}
