using Acme_Service.Infrastructure.Operations;
using Amazon.CDK.AWS.EC2;
using Amazon.CDK.AWS.ElasticLoadBalancingV2;
using Amazon.CDK.AWS.ElasticLoadBalancingV2.Targets;
using Constructs;
using HealthCheck = Amazon.CDK.AWS.ElasticLoadBalancingV2.HealthCheck;
using Protocol = Amazon.CDK.AWS.ElasticLoadBalancingV2.Protocol;

namespace Acme_Service.Infrastructure.Ingress;

/// <summary>
/// REST API → VPC link → network load balancer → application load balancer → services, each at paths of its own.
/// </summary>
internal sealed class NlbAlbIngress : Construct, IIngress
{
    public NlbAlbIngress(Construct scope, string id, IngressProps props)
        : base(scope, id)
    {
        var outer = new InternalNlb(this, "Balancer", new InternalNlbProps
        {
            Network = props.Network,
        });
        var inner = new InternalAlb(this, "PathBalancer", new InternalAlbProps
        {
            Network = props.Network,
            Services = props.Services,
            AccessLogs = props.Deployment.AccessLogs,
        });
        PassOn(outer, inner);
        var origin = outer.OriginAt(InternalAlb.ListenerPort);
        var gateway = new RestGateway(this, "Gateway", new RestGatewayProps
        {
            Ingress = props,
            Routes = [.. props.Services.Select(service => new RestLinkRoute { Service = service, Link = outer.Link, Origin = origin })],
            Identities = outer.Link.Identities,
        });

        Url = gateway.Url;
        Outputs = gateway.Outputs;
        Alarms = [.. gateway.Alarms, .. inner.Alarms];
    }

    public string Url { get; }

    public IEnumerable<StackOutput> Outputs { get; }

    public IEnumerable<AlarmDefinition> Alarms { get; }

    private void PassOn(InternalNlb outer, InternalAlb inner)
    {
        // Only the health check may be set: AWS refuses every attribute of a target group that holds a load balancer.
        var targets = new NetworkTargetGroup(this, "Targets", new NetworkTargetGroupProps
        {
            Vpc = outer.LoadBalancer.Vpc,
            TargetType = TargetType.ALB,
            Protocol = Protocol.TCP,
            Port = InternalAlb.ListenerPort,
            Targets = [new AlbListenerTarget(inner.Listener)],
            HealthCheck = new HealthCheck
            {
                // No service can claim this path, so the load balancer itself answers, whatever state the services are in.
                Protocol = Protocol.HTTP,
                Path = "/",
                HealthyHttpCodes = "404",
                Interval = TargetHealth.Interval,
                Timeout = TargetHealth.Timeout,
                HealthyThresholdCount = TargetHealth.HealthyAfter,
                UnhealthyThresholdCount = TargetHealth.UnhealthyAfter,
            },
        });
        var listener = new NetworkListener(this, "Listener", new NetworkListenerProps
        {
            LoadBalancer = outer.LoadBalancer,
            Protocol = Protocol.TCP,
            Port = InternalAlb.ListenerPort,
            DefaultTargetGroups = [targets],
        });
        BalancerFindings.AcceptInternal(listener, "NIST+HIPAA+PCI ELBv2ACMCertificateRequired");
        inner.SecurityGroup.Connections.AllowFrom(outer.SecurityGroup, Port.Tcp(InternalAlb.ListenerPort), "Requests and health checks");
    }
}
