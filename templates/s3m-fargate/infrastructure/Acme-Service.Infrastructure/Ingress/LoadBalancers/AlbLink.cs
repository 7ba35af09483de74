using Acme_Service.Infrastructure.Network;
using Amazon.CDK.AWS.Apigatewayv2;
using Amazon.CDK.AWS.EC2;
using Constructs;

namespace Acme_Service.Infrastructure.Ingress;

internal sealed record AlbLinkProps
{
    public required INetwork Network { get; init; }

    public required InternalAlb Balancer { get; init; }
}

/// <summary>A VPC link that reaches an application load balancer, and nothing else.</summary>
internal sealed class AlbLink : Construct
{
    public AlbLink(Construct scope, string id, AlbLinkProps props)
        : base(scope, id)
    {
        var securityGroup = new SecurityGroup(this, "SecurityGroup", new SecurityGroupProps
        {
            Vpc = props.Network.Vpc,
            Description = "VPC link: from the API to the load balancer",
            AllowAllOutbound = false,
        });
        securityGroup.Connections.AllowTo(props.Balancer.SecurityGroup, Port.Tcp(InternalAlb.ListenerPort), "Requests");
        Link = new VpcLink(this, "Link", new VpcLinkProps
        {
            Vpc = props.Network.Vpc,
            Subnets = props.Network.Workloads,
            SecurityGroups = [securityGroup],
        });
    }

    public VpcLink Link { get; }
}
