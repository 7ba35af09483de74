using Amazon.CDK.AWS.APIGateway;

namespace Acme_Service.Infrastructure.Ingress;

/// <summary>The way of a REST API into the VPC: a link, and the load balancer at its end.</summary>
internal sealed record RestLink
{
    public required IVpcLink Link { get; init; }

    /// <summary>ARN of the load balancer; null for a link of the first version, which was made for one load balancer.</summary>
    public string? Target { get; init; }

    /// <summary>Those of the link and of its target.</summary>
    public required IReadOnlyList<string> Identities { get; init; }
}
