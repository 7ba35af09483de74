using Acme_Service.Infrastructure.Operations;
using Acme_Service.Infrastructure.Services;
using Amazon.CDK.AWS.CloudWatch;
using Amazon.CDK.AWS.EC2;
using Amazon.CDK.AWS.ECS;
using Amazon.CDK.AWS.ElasticLoadBalancingV2;
using Constructs;
using HealthCheck = Amazon.CDK.AWS.ElasticLoadBalancingV2.HealthCheck;
using Protocol = Amazon.CDK.AWS.ElasticLoadBalancingV2.Protocol;

namespace Acme_Service.Infrastructure.Ingress;

internal sealed record NlbServiceListenerProps
{
    public required InternalNlb Balancer { get; init; }

    public required FargateMicroservice Service { get; init; }
}

/// <summary>The port at which one service answers on a network load balancer.</summary>
internal sealed class NlbServiceListener : Construct
{
    private readonly FargateMicroservice _service;
    private readonly InternalNlb _balancer;
    private readonly NetworkTargetGroup _targets;
    private readonly NetworkTargetGroup? _second;

    public NlbServiceListener(Construct scope, string id, NlbServiceListenerProps props)
        : base(scope, id)
    {
        _service = props.Service;
        _balancer = props.Balancer;
        var definition = _service.Definition;
        _targets = NewGroup("Targets", _service.Service.LoadBalancerTarget(new LoadBalancerTargetOptions
        {
            ContainerName = definition.Name,
            ContainerPort = definition.Port,
        }));
        _second = _service.Rollout.MovesRequests ? NewGroup("SecondTargets") : null;
        var listener = new NetworkListener(this, "Listener", new NetworkListenerProps
        {
            LoadBalancer = props.Balancer.LoadBalancer,
            Protocol = Protocol.TCP,
            Port = definition.BalancerPort,
            DefaultAction = _second is null
                ? NetworkListenerAction.Forward([_targets])
                : NetworkListenerAction.WeightedForward([Weighted(_targets, 1), Weighted(_second, 0)]),
        });
        BalancerFindings.AcceptInternal(listener, "NIST+HIPAA+PCI ELBv2ACMCertificateRequired");
        if (_second is not null)
        {
            _ = new TargetRollout(this, "Rollout", new TargetRolloutProps
            {
                Service = _service,
                Groups = (_targets.TargetGroupArn, _second.TargetGroupArn),
                Divider = listener.ListenerArn,
                DividingAction = "elasticloadbalancing:ModifyListener",
            });
        }

        _service.SecurityGroup.Connections.AllowFrom(
            props.Balancer.SecurityGroup, Port.Tcp(definition.Port), "Requests and health checks");
        Route = new RestLinkRoute
        {
            Service = _service,
            Link = props.Balancer.Link,
            Origin = props.Balancer.OriginAt(definition.BalancerPort),
        };
    }

    public RestLinkRoute Route { get; }

    public IEnumerable<AlarmDefinition> Alarms =>
        TargetAlarms.Of(
            _service,
            OfBoth(group => group.Metrics.UnHealthyHostCount(TargetAlarms.Worst)),
            OfBoth(group => group.Metrics.HealthyHostCount(TargetAlarms.Fewest)));

    private static NetworkWeightedTargetGroup Weighted(NetworkTargetGroup group, int weight) => new() { TargetGroup = group, Weight = weight };

    private IMetric OfBoth(Func<NetworkTargetGroup, Metric> metric) =>
        _second is null ? metric(_targets) : TargetAlarms.Sum(metric(_targets), metric(_second));

    private NetworkTargetGroup NewGroup(string id, params INetworkLoadBalancerTarget[] targets) => new(this, id, new NetworkTargetGroupProps
    {
        Vpc = _balancer.LoadBalancer.Vpc,
        TargetType = TargetType.IP,
        Protocol = Protocol.TCP,
        Port = _service.Definition.Port,
        Targets = targets,
        DeregistrationDelay = TargetHealth.Draining,
        HealthCheck = new HealthCheck
        {
            Protocol = Protocol.HTTP,
            Path = _service.Definition.HealthPath,
            Interval = TargetHealth.Interval,
            Timeout = TargetHealth.Timeout,
            HealthyThresholdCount = TargetHealth.HealthyAfter,
            UnhealthyThresholdCount = TargetHealth.UnhealthyAfter,
        },
    });
}
