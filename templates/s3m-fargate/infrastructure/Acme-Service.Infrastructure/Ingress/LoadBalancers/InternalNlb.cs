using Acme_Service.Infrastructure.Network;
using Amazon.CDK;
using Amazon.CDK.AWS.APIGateway;
using Amazon.CDK.AWS.EC2;
using Amazon.CDK.AWS.ElasticLoadBalancingV2;
using Constructs;

namespace Acme_Service.Infrastructure.Ingress;

internal sealed record InternalNlbProps
{
    public required INetwork Network { get; init; }
}

/// <summary>A network load balancer that only its VPC link can reach.</summary>
internal sealed class InternalNlb : Construct
{
    public InternalNlb(Construct scope, string id, InternalNlbProps props)
        : base(scope, id)
    {
        // A load balancer made without a security group can never be given one. It needs no rule for traffic that comes
        // in: that of a VPC link is exempt below, and nothing else is let in. Health checks obey the rules for traffic out.
        SecurityGroup = new SecurityGroup(this, "SecurityGroup", new SecurityGroupProps
        {
            Vpc = props.Network.Vpc,
            Description = "Load balancer: from the gateway to the services",
            AllowAllOutbound = false,
        });
        LoadBalancer = new NetworkLoadBalancer(this, "LoadBalancer", new NetworkLoadBalancerProps
        {
            Vpc = props.Network.Vpc,
            VpcSubnets = props.Network.Workloads,
            InternetFacing = false,
            SecurityGroups = [SecurityGroup],
            EnforceSecurityGroupInboundRulesOnPrivateLinkTraffic = false,
            CrossZoneEnabled = true,
        });
        BalancerFindings.Accept(LoadBalancer, "It could log connections of TLS alone, and has none.");
        var link = new VpcLink(this, "Link", new VpcLinkProps { Targets = [LoadBalancer] });
        Link = new RestLink
        {
            Link = link,
            Identities = [Names.UniqueId(link), Names.UniqueId(LoadBalancer), .. props.Network.WorkloadSubnetIds],
        };
    }

    public SecurityGroup SecurityGroup { get; }

    public NetworkLoadBalancer LoadBalancer { get; }

    public RestLink Link { get; }

    /// <summary>Scheme, host and port of what listens at the port.</summary>
    public string OriginAt(int port) => $"http://{LoadBalancer.LoadBalancerDnsName}:{port}";
}
