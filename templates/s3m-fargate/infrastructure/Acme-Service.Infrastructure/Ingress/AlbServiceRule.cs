using Acme_Service.Infrastructure.Hosting;
using Acme_Service.Infrastructure.Operations;
using Amazon.CDK;
using Amazon.CDK.AWS.CloudWatch;
using Amazon.CDK.AWS.ECS;
using Amazon.CDK.AWS.ElasticLoadBalancingV2;
using Constructs;
using HealthCheck = Amazon.CDK.AWS.ElasticLoadBalancingV2.HealthCheck;

namespace Acme_Service.Infrastructure.Ingress;

internal sealed record AlbServiceRuleProps
{
    public required InternalAlb Balancer { get; init; }

    public required FargateMicroservice Service { get; init; }
}

/// <summary>The paths at which one service answers on an application load balancer.</summary>
internal sealed class AlbServiceRule : Construct
{
    private readonly FargateMicroservice _service;
    private readonly ApplicationTargetGroup _targets;

    public AlbServiceRule(Construct scope, string id, AlbServiceRuleProps props)
        : base(scope, id)
    {
        _service = props.Service;
        var definition = _service.Definition;
        _targets = new ApplicationTargetGroup(this, "Targets", new ApplicationTargetGroupProps
        {
            Vpc = props.Balancer.LoadBalancer.Vpc,
            TargetType = TargetType.IP,
            Protocol = ApplicationProtocol.HTTP,
            Port = definition.Port,
            Targets = [_service.Service.LoadBalancerTarget(new LoadBalancerTargetOptions
            {
                ContainerName = definition.Name,
                ContainerPort = definition.Port,
            })],
            DeregistrationDelay = TargetHealth.Draining,
            HealthCheck = new HealthCheck
            {
                Path = definition.HealthPath,
                Interval = TargetHealth.Interval,
                Timeout = TargetHealth.Timeout,
                HealthyThresholdCount = TargetHealth.HealthyAfter,
                UnhealthyThresholdCount = TargetHealth.UnhealthyAfter,
            },
        });
        _ = new ApplicationListenerRule(this, "Rule", new ApplicationListenerRuleProps
        {
            Listener = props.Balancer.Listener,
            Priority = definition.RulePriority,
            Conditions = [ListenerCondition.PathPatterns([definition.PathPrefix, definition.PathPrefix + "/*"])],
            TargetGroups = [_targets],
        });
    }

    public IEnumerable<WatchedMetric> Metrics =>
    [
        .. TargetMetrics.Of(
            _service,
            _targets.Metrics.UnhealthyHostCount(TargetMetrics.Worst),
            _targets.Metrics.HealthyHostCount(TargetMetrics.Fewest)),
        new()
        {
            Id = $"service-{_service.Definition.Name}-errors",
            Meaning = $"{_service.Definition.Name} answers with 5xx: look at the service's log.",
            Metric = _targets.Metrics.HttpCodeTarget(
                HttpCodeTarget.TARGET_5XX_COUNT, new MetricOptions { Statistic = "Sum", Period = Duration.Minutes(1) }),
            Threshold = 10,
            RollsBack = _service,
        },
    ];
}
