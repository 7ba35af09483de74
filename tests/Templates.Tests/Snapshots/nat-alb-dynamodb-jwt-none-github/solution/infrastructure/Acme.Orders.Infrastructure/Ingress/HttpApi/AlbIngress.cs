using Acme.Orders.Infrastructure.Operations;
using Amazon.CDK.AWS.Apigatewayv2;
using Amazon.CDK.AwsApigatewayv2Integrations;
using Constructs;

namespace Acme.Orders.Infrastructure.Ingress;

/// <summary>HTTP API → VPC link → application load balancer → services, each at paths of its own.</summary>
internal sealed class AlbIngress : Construct, IIngress
{
    public AlbIngress(Construct scope, string id, IngressProps props)
        : base(scope, id)
    {
        var balancer = new InternalAlb(this, "Balancer", new InternalAlbProps
        {
            Network = props.Network,
            Services = props.Services,
            AccessLogs = props.Deployment.AccessLogs,
        });
        var gateway = new HttpGateway(this, "Gateway", new HttpGatewayProps
        {
            Ingress = props,
            Integration = Integration(balancer, props),
        });

        Url = gateway.Url;
        Outputs = gateway.Outputs;
        Alarms = [.. gateway.Alarms, .. balancer.Alarms];
    }

    public string Url { get; }

    public IEnumerable<StackOutput> Outputs { get; }

    public IEnumerable<AlarmDefinition> Alarms { get; }

    private HttpAlbIntegration Integration(InternalAlb balancer, IngressProps props)
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
