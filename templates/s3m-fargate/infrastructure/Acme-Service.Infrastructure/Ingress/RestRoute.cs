using Acme_Service.Infrastructure.Hosting;

namespace Acme_Service.Infrastructure.Ingress;

/// <summary>The paths of a service, and where it answers.</summary>
internal sealed record RestRoute
{
    public required FargateMicroservice Service { get; init; }

    /// <summary>Scheme, host and port behind the VPC link.</summary>
    public required string Origin { get; init; }
}
