using Acme.Orders.Infrastructure.Network;
using Acme.Orders.Infrastructure.Services;

namespace Acme.Orders.Infrastructure.Ingress;

internal sealed record IngressProps
{
    public required Deployment Deployment { get; init; }

    public required INetwork Network { get; init; }

    public required IReadOnlyList<FargateMicroservice> Services { get; init; }

    public required RestApiAccess Access { get; init; }
}
