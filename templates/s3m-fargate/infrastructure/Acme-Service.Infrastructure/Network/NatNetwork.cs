using Acme_Service.Infrastructure.Operations;
using Acme_Service.Infrastructure.Settings;
using Amazon.CDK.AWS.EC2;
using Constructs;

namespace Acme_Service.Infrastructure.Network;

internal sealed record NatNetworkProps
{
    public required EnvironmentSettings Environment { get; init; }

    public required NatSettings Settings { get; init; }

    public required IReadOnlySet<AwsApi> Apis { get; init; }
}

/// <summary>Private subnets whose way out leads through NAT gateways; nothing on the internet can open a connection to them.</summary>
internal sealed class NatNetwork : Construct, INetwork
{
    private const string WorkloadSubnets = "Workloads";
    private const string PublicSubnets = "Gateways";

    private readonly IReadOnlyList<int> _egressPorts;

    public NatNetwork(Construct scope, string id, NatNetworkProps props)
        : base(scope, id)
    {
        var network = props.Environment.Network;
        _egressPorts = props.Settings.EgressPorts;
        Workloads = new SubnetSelection { SubnetGroupName = WorkloadSubnets };
        PublicEdge = new SubnetSelection { SubnetGroupName = PublicSubnets };

        var vpc = new ServiceVpc(this, "ServiceVpc", new ServiceVpcProps
        {
            Settings = network,
            AvailabilityZones = props.Environment.AvailabilityZones,
            Logs = new LogSettings(props.Environment),
            NatGateways = Math.Min(props.Settings.Gateways, props.Environment.AvailabilityZones.Count),
            Subnets =
            [
                new SubnetConfiguration
                {
                    Name = WorkloadSubnets,
                    SubnetType = SubnetType.PRIVATE_WITH_EGRESS,
                    CidrMask = ServiceVpc.WorkloadPrefix(network),
                },
                new SubnetConfiguration
                {
                    Name = PublicSubnets,
                    SubnetType = SubnetType.PUBLIC,
                    CidrMask = ServiceVpc.EdgePrefix(network),
                },
            ],
        });
        Vpc = vpc.Vpc;

        // Traffic to these services is free through an endpoint and billed through a NAT gateway.
        GatewayEndpoints.AddTo(vpc.Vpc, props.Apis, Workloads);
    }

    public IVpc Vpc { get; }

    public SubnetSelection Workloads { get; }

    public SubnetSelection PublicEdge { get; }

    public void OpenEgress(ISecurityGroup workload)
    {
        foreach (var port in _egressPorts)
        {
            workload.AddEgressRule(Peer.AnyIpv4(), Port.Tcp(port), "AWS and the internet, through NAT");
        }
    }
}
