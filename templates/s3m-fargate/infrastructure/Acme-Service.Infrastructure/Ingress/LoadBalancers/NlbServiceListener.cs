using Acme_Service.Infrastructure.Operations;
using Acme_Service.Infrastructure.Services;
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
    private readonly NetworkTargetGroup _targets;

    public NlbServiceListener(Construct scope, string id, NlbServiceListenerProps props)
        : base(scope, id)
    {
        _service = props.Service;
        var definition = _service.Definition;
        _targets = new NetworkTargetGroup(this, "Targets", new NetworkTargetGroupProps
        {
            Vpc = props.Balancer.LoadBalancer.Vpc,
            TargetType = TargetType.IP,
            Protocol = Protocol.TCP,
            Port = definition.Port,
            Targets = [_service.Service.LoadBalancerTarget(new LoadBalancerTargetOptions
            {
                ContainerName = definition.Name,
                ContainerPort = definition.Port,
            })],
            DeregistrationDelay = TargetHealth.Draining,
            HealthCheck = new HealthCheck
            {
                Protocol = Protocol.HTTP,
                Path = definition.HealthPath,
                Interval = TargetHealth.Interval,
                Timeout = TargetHealth.Timeout,
                HealthyThresholdCount = TargetHealth.HealthyAfter,
                UnhealthyThresholdCount = TargetHealth.UnhealthyAfter,
            },
        });
        _ = new NetworkListener(this, "Listener", new NetworkListenerProps
        {
            LoadBalancer = props.Balancer.LoadBalancer,
            Protocol = Protocol.TCP,
            Port = definition.BalancerPort,
            DefaultTargetGroups = [_targets],
        });
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
            _targets.Metrics.UnHealthyHostCount(TargetAlarms.Worst),
            _targets.Metrics.HealthyHostCount(TargetAlarms.Fewest));
}
