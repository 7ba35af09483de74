using Amazon.CDK.AWS.EC2;
using Constructs;

namespace Acme.Orders.Infrastructure.Network;

/// <summary>Private subnets whose way out leads through NAT gateways; nothing on the internet can open a connection to them.</summary>
internal sealed class NatNetwork : Construct, INetwork
{
    private const string WorkloadSubnets = "Workloads";
    private const string PublicSubnets = "Gateways";

    private readonly IReadOnlyList<int> _egressPorts;

    public NatNetwork(Construct scope, string id, Deployment deployment, IReadOnlySet<AwsApi> apis)
        : base(scope, id)
    {
        var (settings, network) = (deployment.Settings.Nat, deployment.Settings.Network);
        _egressPorts = settings.EgressPorts;
        string[] zones = [.. deployment.Settings.Zones];
        Workloads = new SubnetSelection { SubnetGroupName = WorkloadSubnets, AvailabilityZones = zones };
        var gateways = new SubnetSelection { SubnetGroupName = PublicSubnets, AvailabilityZones = zones };

        var vpc = new ServiceVpc(this, "ServiceVpc", new ServiceVpcProps
        {
            Settings = network,
            Places = deployment.Settings.AvailabilityZones,
            Logs = deployment.Logs,
            NatGateways = Math.Min(settings.Gateways, zones.Length),
            NatGatewaySubnets = gateways,
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
                    MapPublicIpOnLaunch = false,
                },
            ],
        });
        Vpc = vpc.Vpc;

        // Traffic to these services is free through an endpoint and billed through a NAT gateway.
        GatewayEndpoints.AddTo(vpc.Vpc, apis, Workloads);
    }

    public IVpc Vpc { get; }

    public SubnetSelection Workloads { get; }

    public void OpenEgress(ISecurityGroup workload)
    {
        foreach (var port in _egressPorts)
        {
            workload.AddEgressRule(Peer.AnyIpv4(), Port.Tcp(port), "AWS and the internet, through NAT");
        }
    }
}
