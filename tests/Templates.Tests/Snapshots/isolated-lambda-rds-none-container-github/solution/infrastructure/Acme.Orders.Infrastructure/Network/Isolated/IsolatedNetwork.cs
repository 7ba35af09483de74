using Amazon.CDK;
using Amazon.CDK.AWS.EC2;
using Amazon.CDK.AWS.IAM;
using Constructs;

namespace Acme.Orders.Infrastructure.Network;

/// <summary>
/// Workload subnets without any route out: AWS is reached through VPC endpoints, and nothing else is reached at all.
/// </summary>
internal sealed class IsolatedNetwork : Construct, INetwork
{
    private const string WorkloadSubnets = "Workloads";
    private const string PublicSubnets = "Edge";

    /// <summary>Those whose endpoints take a policy, by AWS's documentation.</summary>
    private static readonly AwsApi[] _withPolicy = [AwsApi.EcrApi, AwsApi.EcrImages, AwsApi.Logs, AwsApi.SecretsManager];

    private readonly SecurityGroup? _endpoints;
    private readonly IReadOnlyList<IPeer> _gatewayEndpoints;

    public IsolatedNetwork(Construct scope, string id, Deployment deployment, IReadOnlySet<AwsApi> apis)
        : base(scope, id)
    {
        var environment = deployment.Settings;
        var (settings, network) = (environment.Isolated, environment.Network);
        string[] zones = [.. environment.Zones];
        Workloads = new SubnetSelection { SubnetGroupName = WorkloadSubnets, AvailabilityZones = zones };
        PublicEdge = new SubnetSelection { SubnetGroupName = PublicSubnets, AvailabilityZones = zones };

        var vpc = new ServiceVpc(this, "ServiceVpc", new ServiceVpcProps
        {
            Settings = network,
            Places = environment.AvailabilityZones,
            Logs = deployment.Logs,
            Subnets =
            [
                new SubnetConfiguration
                {
                    Name = WorkloadSubnets,
                    SubnetType = SubnetType.PRIVATE_ISOLATED,
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
        }).Vpc;
        Vpc = vpc;

        var gateways = GatewayEndpoints.AddTo(vpc, apis, Workloads);
        foreach (var (api, endpoint) in gateways)
        {
            endpoint.AddToPolicy(ResourcesOfThisAccount());
            if (api == AwsApi.S3)
            {
                endpoint.AddToPolicy(ImageLayers(environment.Region));
            }
        }

        _gatewayEndpoints = gateways.Count > 0 ? [.. AddressesOfGateways(settings)] : [];
        var interfaces = InterfaceEndpoints.For(apis, environment.Region).ToList();
        if (interfaces.Count == 0)
        {
            return;
        }

        // Rules are added where a workload is, so that this stack knows none of them.
        _endpoints = new SecurityGroup(this, "EndpointSecurityGroup", new SecurityGroupProps
        {
            Vpc = vpc,
            Description = "VPC endpoints: HTTPS from the workloads",
            AllowAllOutbound = false,
        });
        var subnets = new SubnetSelection { Subnets = Zones(vpc, settings.EndpointZones) };
        foreach (var (api, service) in interfaces)
        {
            var endpoint = vpc.AddInterfaceEndpoint($"{api}Endpoint", new InterfaceVpcEndpointOptions
            {
                Service = service,
                Subnets = subnets,
                SecurityGroups = [_endpoints],
                PrivateDnsEnabled = true,
                Open = false,
            });
            if (_withPolicy.Contains(api))
            {
                endpoint.AddToPolicy(CallersOfThisAccount());
            }
        }
    }

    public IVpc Vpc { get; }

    public SubnetSelection Workloads { get; }

    public SubnetSelection PublicEdge { get; }

    public void OpenEgress(ISecurityGroup workload)
    {
        if (_endpoints is not null)
        {
            workload.Connections.AllowTo(_endpoints, Port.Tcp(443), "VPC endpoints");
        }

        foreach (var destination in _gatewayEndpoints)
        {
            workload.AddEgressRule(destination, Port.Tcp(443), "Gateway endpoints; no other route leaves the VPC");
        }
    }

    /// <summary>
    /// Gateway endpoints have no security group. Where their prefix lists are not given, any address is allowed: the only
    /// routes that lead anywhere are those of the gateway endpoints.
    /// </summary>
    private static IEnumerable<IPeer> AddressesOfGateways(IsolatedSettings settings) =>
        settings.GatewayPrefixLists.Count > 0 ? settings.GatewayPrefixLists.Select(Peer.PrefixList) : [Peer.AnyIpv4()];

    private ISubnet[] Zones(Vpc vpc, EndpointZones zones)
    {
        var all = vpc.SelectSubnets(Workloads).Subnets;
        return zones == EndpointZones.First ? all[..1] : all;
    }

    /// <summary>Keeps data from being carried off to a bucket or table of somebody else.</summary>
    private static PolicyStatement ResourcesOfThisAccount() => OwnAccount("aws:ResourceAccount");

    /// <summary>Keeps data from being carried off with credentials of somebody else, which may write to resources of theirs.</summary>
    private static PolicyStatement CallersOfThisAccount() => OwnAccount("aws:PrincipalAccount");

    /// <summary>ECR keeps the layers of images in a bucket of its own.</summary>
    private static PolicyStatement ImageLayers(string region) => new(new PolicyStatementProps
    {
        Sid = "ImageLayers",
        Principals = [new AnyPrincipal()],
        Actions = ["s3:GetObject"],
        Resources = [$"arn:{Aws.PARTITION}:s3:::prod-{region}-starport-layer-bucket/*"],
    });

    private static PolicyStatement OwnAccount(string key) => new(new PolicyStatementProps
    {
        Sid = "OwnAccount",
        Principals = [new AnyPrincipal()],
        Actions = ["*"],
        Resources = ["*"],
        Conditions = new Dictionary<string, object>
        {
            ["StringEquals"] = new Dictionary<string, object> { [key] = Aws.ACCOUNT_ID },
        },
    });
}
