using Acme_Service.Infrastructure.Operations;
using Amazon.CDK.AWS.EC2;
using Constructs;

namespace Acme_Service.Infrastructure.Network;

internal sealed record ServiceVpcProps
{
    public required NetworkSettings Settings { get; init; }

    public required IReadOnlyList<string> AvailabilityZones { get; init; }

    public required LogSettings Logs { get; init; }

    /// <summary>In the order in which they take their addresses; append only, or subnets are replaced.</summary>
    public required ISubnetConfiguration[] Subnets { get; init; }

    public int NatGateways { get; init; }
}

/// <summary>A VPC with an address plan that stays put when a zone is added.</summary>
internal sealed class ServiceVpc : Construct
{
    private const int MostZones = 3;

    public ServiceVpc(Construct scope, string id, ServiceVpcProps props)
        : base(scope, id)
    {
        Vpc = new Vpc(this, "Vpc", new VpcProps
        {
            IpAddresses = IpAddresses.Cidr(props.Settings.Cidr),
            AvailabilityZones = [.. props.AvailabilityZones],
            ReservedAzs = MostZones - props.AvailabilityZones.Count,
            SubnetConfiguration = props.Subnets,
            NatGateways = props.NatGateways,
            RestrictDefaultSecurityGroup = true,
        });
        CdkFunctions.UseCurrentNode(this, "Custom::VpcRestrictDefaultSGCustomResourceProvider");

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
    }

    public Vpc Vpc { get; }

    /// <summary>Prefix length of a workload subnet: a sixteenth of the VPC.</summary>
    public static int WorkloadPrefix(NetworkSettings settings) => PrefixOf(settings) + 4;

    /// <summary>Prefix length of a subnet that holds no more than gateways and load balancers.</summary>
    public static int EdgePrefix(NetworkSettings settings) => PrefixOf(settings) + 8;

    private static int PrefixOf(NetworkSettings settings) =>
        AddressRange.TryParse(settings.Cidr, out var range) ? range.PrefixLength : AddressRange.Widest;
}
