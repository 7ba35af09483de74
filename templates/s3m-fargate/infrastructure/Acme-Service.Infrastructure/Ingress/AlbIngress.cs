using Acme_Service.Infrastructure.Hosting;
using Acme_Service.Infrastructure.Network;
using Acme_Service.Infrastructure.Operations;
using Acme_Service.Infrastructure.Settings;
using Amazon.CDK.AWS.Apigatewayv2;
using Amazon.CDK.AwsApigatewayv2Integrations;
using Constructs;

namespace Acme_Service.Infrastructure.Ingress;

internal sealed record AlbIngressProps
{
    public required string ApiName { get; init; }

    public required INetwork Network { get; init; }

    public required IReadOnlyList<FargateMicroservice> Services { get; init; }

    public required HttpApiAccess Access { get; init; }

    public required HttpApiSettings Settings { get; init; }

    /// <summary>Origin of the web app, which may call the API beside those of the settings.</summary>
    public string? WebOrigin { get; init; }

    public required LogSettings Logs { get; init; }

    public required bool DeletionProtection { get; init; }
}

/// <summary>HTTP API → VPC link → application load balancer → services, each at paths of its own.</summary>
internal sealed class AlbIngress : Construct
{
    public AlbIngress(Construct scope, string id, AlbIngressProps props)
        : base(scope, id)
    {
        var balancer = new InternalAlb(this, "Balancer", new InternalAlbProps
        {
            Network = props.Network,
            Services = props.Services,
            DeletionProtection = props.DeletionProtection,
        });
        var gateway = new HttpGateway(this, "Gateway", new HttpGatewayProps
        {
            Name = props.ApiName,
            Settings = props.Settings,
            WebOrigin = props.WebOrigin,
            Logs = props.Logs,
            Access = props.Access,
            Integration = Integration(balancer, props),
            PathPrefixes = [.. props.Services.Select(service => service.Definition.PathPrefix)],
        });

        Url = gateway.Url;
        Metrics = [.. gateway.Metrics, .. balancer.Metrics];
    }

    public string Url { get; }

    public IReadOnlyList<WatchedMetric> Metrics { get; }

    private HttpAlbIntegration Integration(InternalAlb balancer, AlbIngressProps props)
    {
        var identity = new ParameterMapping();
        foreach (var (header, source) in props.Access.IdentityHeaders)
        {
            identity.OverwriteHeader(header, MappingValue.Custom(source));
        }

        // The path has no prefix here, whatever a client says; the API itself sets X-Forwarded-Host and -Proto.
        identity.RemoveHeader("X-Forwarded-Prefix");

        return new HttpAlbIntegration("Integration", balancer.Listener, new HttpAlbIntegrationProps
        {
            VpcLink = new AlbLink(this, "Link", new AlbLinkProps { Network = props.Network, Balancer = balancer }).Link,
            ParameterMapping = identity,
        });
    }
}
