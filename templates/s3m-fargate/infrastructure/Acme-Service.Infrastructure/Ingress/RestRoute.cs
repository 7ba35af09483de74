namespace Acme_Service.Infrastructure.Ingress;

/// <summary>A path of the API and all below it, and the service that answers there.</summary>
internal sealed record RestRoute
{
    public required string PathPrefix { get; init; }

    /// <summary>Scheme, host and port behind the VPC link.</summary>
    public required string Origin { get; init; }
}
