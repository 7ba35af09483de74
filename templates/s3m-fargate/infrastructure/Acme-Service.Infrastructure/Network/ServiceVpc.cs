using Acme_Service.Infrastructure.Operations;
using Acme_Service.Infrastructure.Security;
using Acme_Service.Infrastructure.Settings;
using Amazon.CDK.AWS.EC2;
using Constructs;

namespace Acme_Service.Infrastructure.Network;

internal sealed record ServiceVpcProps
{
    public required NetworkSettings Settings { get; init; }

    /// <summary>A zone, or none, for each place.</summary>
    public required IReadOnlyList<string> Places { get; init; }

    public required LogSettings Logs { get; init; }

    /// <summary>In the order in which they take their addresses; append only, or subnets are replaced.</summary>
    public required ISubnetConfiguration[] Subnets { get; init; }

    public int NatGateways { get; init; }

    public SubnetSelection? NatGatewaySubnets { get; init; }
}

/// <summary>A VPC with an address plan that stays put when a zone is added or goes.</summary>
internal sealed class ServiceVpc : Construct
{
    public ServiceVpc(Construct scope, string id, ServiceVpcProps props)
        : base(scope, id)
    {
        Vpc = new Vpc(this, "Vpc", new VpcProps
        {
            IpAddresses = IpAddresses.Cidr(props.Settings.Cidr),
            AvailabilityZones = [.. props.Places],
            ReservedAzs = EnvironmentSettings.MostZones - props.Places.Count,
            SubnetConfiguration = props.Subnets,
            NatGateways = props.NatGateways,
            NatGatewaySubnets = props.NatGatewaySubnets,
            RestrictDefaultSecurityGroup = true,
        });
        LeaveOutPlacesWithoutZone();
        Accepted.At(
            CdkFunctions.UseCurrentNode(this, "Custom::VpcRestrictDefaultSGCustomResourceProvider"),
            "CDK writes this role for its one function, and the policy with it.",
            "NIST+HIPAA+PCI IAMNoInlinePolicy");

        // CDK 2.262 warns of zones that a template names. Validations.Of(Vpc).Acknowledge says the same since CDK 2.252.
        Vpc.Node.AddMetadata("aws:cdk:acknowledged-rules", new Dictionary<string, object>
        {
            ["CloudFormation-Validate::W3010"] = "The settings name the zones, so that the synthesis needs no account.",
        });

        if (props.Settings.FlowLogs != FlowLogs.Off)
        {
            Vpc.AddFlowLog("FlowLog", new FlowLogOptions
            {
                TrafficType = props.Settings.FlowLogs == FlowLogs.All ? FlowLogTrafficType.ALL : FlowLogTrafficType.REJECT,
                Destination = FlowLogDestination.ToCloudWatchLogs(props.Logs.Group(this, "FlowLogs")),
            });
        }
        else
        {
            Accepted.At(Vpc, "network.flowLogs is off, as in an environment without data worth an inquiry.", "AwsSolutions VPC7");
        }

        foreach (var subnet in Vpc.PublicSubnets.Where(subnet => subnet.AvailabilityZone != EnvironmentSettings.NoZone))
        {
            Accepted.At(
                subnet.Node.FindChild("DefaultRoute"),
                "Only NAT gateways and public load balancers are in this subnet, which need the route. Workloads have private subnets.",
                "NIST+HIPAA+PCI VPCNoUnrestrictedRouteToIGW");
        }
    }

    public Vpc Vpc { get; }

    /// <summary>Prefix length of a workload subnet: a sixteenth of the VPC.</summary>
    public static int WorkloadPrefix(NetworkSettings settings) => PrefixOf(settings) + 4;

    /// <summary>Prefix length of a subnet that holds no more than gateways and load balancers.</summary>
    public static int EdgePrefix(NetworkSettings settings) => PrefixOf(settings) + 8;

    /// <summary>CDK gives every place its addresses, and nobody selects these subnets.</summary>
    private void LeaveOutPlacesWithoutZone()
    {
        ISubnet[] subnets = [.. Vpc.PublicSubnets, .. Vpc.PrivateSubnets, .. Vpc.IsolatedSubnets];
        foreach (var subnet in subnets.Where(subnet => subnet.AvailabilityZone == EnvironmentSettings.NoZone))
        {
            Vpc.Node.TryRemoveChild(subnet.Node.Id);
        }
    }

    private static int PrefixOf(NetworkSettings settings) =>
        AddressRange.TryParse(settings.Cidr, out var range) ? range.PrefixLength : AddressRange.Widest;
}
