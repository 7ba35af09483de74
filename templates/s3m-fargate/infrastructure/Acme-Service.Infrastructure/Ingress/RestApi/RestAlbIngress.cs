using Acme_Service.Infrastructure.Operations;
using Amazon.CDK;
using Constructs;
using VpcLink = Amazon.CDK.AWS.APIGateway.VpcLink;

namespace Acme_Service.Infrastructure.Ingress;

/// <summary>REST API → VPC link → application load balancer → services, each at paths of its own.</summary>
internal sealed class RestAlbIngress : Construct, IIngress
{
    public RestAlbIngress(Construct scope, string id, IngressProps props)
        : base(scope, id)
    {
        var balancer = new InternalAlb(this, "Balancer", new InternalAlbProps
        {
            Network = props.Network,
            Services = props.Services,
            AccessLogs = props.Deployment.AccessLogs,
        });
        var albLink = new AlbLink(this, "Link", new AlbLinkProps { Network = props.Network, Balancer = balancer });
        var link = new RestLink
        {
            // REST APIs take links of the second version too, but CDK's type is that of the first, even in 2.277.
            Link = VpcLink.FromVpcLinkId(this, "RestLink", albLink.Link.VpcLinkId),
            Target = balancer.LoadBalancer.LoadBalancerArn,
            Identities = [Names.UniqueId(albLink.Link), Names.UniqueId(balancer.LoadBalancer), .. props.Network.WorkloadSubnetIds],
        };
        var origin = $"http://{balancer.LoadBalancer.LoadBalancerDnsName}:{InternalAlb.ListenerPort}";
        var gateway = new RestGateway(this, "Gateway", new RestGatewayProps
        {
            Ingress = props,
            Routes = [.. props.Services.Select(service => new RestLinkRoute { Service = service, Link = link, Origin = origin })],
            Identities = link.Identities,
        });

        Url = gateway.Url;
        Outputs = gateway.Outputs;
        Alarms = [.. gateway.Alarms, .. balancer.Alarms];
    }

    public string Url { get; }

    public IEnumerable<StackOutput> Outputs { get; }

    public IEnumerable<AlarmDefinition> Alarms { get; }
}
