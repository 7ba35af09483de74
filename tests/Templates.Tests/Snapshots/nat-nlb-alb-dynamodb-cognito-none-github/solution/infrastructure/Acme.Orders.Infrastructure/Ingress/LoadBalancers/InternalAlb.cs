using Acme.Orders.Infrastructure.Network;
using Acme.Orders.Infrastructure.Operations;
using Acme.Orders.Infrastructure.Security;
using Acme.Orders.Infrastructure.Services;
using Amazon.CDK;
using Amazon.CDK.AWS.EC2;
using Amazon.CDK.AWS.ElasticLoadBalancingV2;
using Constructs;

namespace Acme.Orders.Infrastructure.Ingress;

internal sealed record InternalAlbProps
{
    public required INetwork Network { get; init; }

    public required IReadOnlyList<FargateMicroservice> Services { get; init; }

    /// <summary>Null where the settings want no access logs.</summary>
    public required AccessLogBucket? AccessLogs { get; init; }
}

/// <summary>
/// An application load balancer within the VPC, and the services behind it. Who may reach it is up to the one who puts
/// something in front of it.
/// </summary>
internal sealed class InternalAlb : Construct
{
    public const int ListenerPort = 80;

    public InternalAlb(Construct scope, string id, InternalAlbProps props)
        : base(scope, id)
    {
        SecurityGroup = new SecurityGroup(this, "SecurityGroup", new SecurityGroupProps
        {
            Vpc = props.Network.Vpc,
            Description = "Load balancer: from the gateway to the services",
            AllowAllOutbound = false,
        });
        LoadBalancer = new ApplicationLoadBalancer(this, "LoadBalancer", new ApplicationLoadBalancerProps
        {
            Vpc = props.Network.Vpc,
            VpcSubnets = props.Network.Workloads,
            InternetFacing = false,
            SecurityGroup = SecurityGroup,
            DropInvalidHeaderFields = true,
            IdleTimeout = Duration.Seconds(60),
        });
        props.AccessLogs?.Record(LoadBalancer, "internal-alb");
        Listener = new ApplicationListener(this, "Listener", new ApplicationListenerProps
        {
            LoadBalancer = LoadBalancer,
            Protocol = ApplicationProtocol.HTTP,
            Port = ListenerPort,
            Open = false,
            DefaultAction = AlbAnswers.NotFound,
        });
        BalancerFindings.Accept(LoadBalancer, props.AccessLogs is null ? BalancerFindings.NoAccessLog : null);
        BalancerFindings.AcceptInternal(Listener, "NIST+HIPAA+PCI ALBHttpToHttpsRedirection", "NIST+HIPAA+PCI ELBv2ACMCertificateRequired");
        Accepted.At(
            LoadBalancer,
            "Only the gateway reaches it, and restApi.firewall puts a firewall in front of that.",
            "NIST+PCI ALBWAFEnabled");
        var rules = props.Services
            .Select(service => new AlbServiceRule(this, service.Definition.Name, new AlbServiceRuleProps
            {
                Listener = Listener,
                Service = service,
            }))
            .ToList();
        Alarms = [.. rules.SelectMany(rule => rule.Alarms)];
    }

    public SecurityGroup SecurityGroup { get; }

    public ApplicationLoadBalancer LoadBalancer { get; }

    public ApplicationListener Listener { get; }

    public IEnumerable<AlarmDefinition> Alarms { get; }
}
