using Acme_Service.Infrastructure.Hosting;
using Acme_Service.Infrastructure.Network;

namespace Acme_Service.Infrastructure.Ingress;

/// <summary>What every way in from a REST API to load balancers is made of.</summary>
internal sealed record RestBalancedIngressProps
{
    public required RestIngressProps Api { get; init; }

    public required INetwork Network { get; init; }

    public required IReadOnlyList<FargateMicroservice> Services { get; init; }

    public required bool DeletionProtection { get; init; }
}
