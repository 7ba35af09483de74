using Acme_Service.Infrastructure.Operations;
using Acme_Service.Infrastructure.Services;
using Amazon.CDK;
using Amazon.CDK.AWS.CloudWatch;
using Amazon.CDK.AWS.ECS;
using Amazon.CDK.AWS.ElasticLoadBalancingV2;
using Constructs;
using HealthCheck = Amazon.CDK.AWS.ElasticLoadBalancingV2.HealthCheck;

namespace Acme_Service.Infrastructure.Ingress;

/// <summary>The tasks of a service as an application load balancer calls them.</summary>
internal sealed class AlbTargets
{
    private readonly Construct _scope;
    private readonly FargateMicroservice _service;
    private readonly ApplicationTargetGroup? _second;

    public AlbTargets(Construct scope, FargateMicroservice service)
    {
        _scope = scope;
        _service = service;
        Group = NewGroup("Targets", service.Service.LoadBalancerTarget(new LoadBalancerTargetOptions
        {
            ContainerName = service.Definition.Name,
            ContainerPort = service.Definition.Port,
        }));
        _second = service.Rollout.MovesRequests ? NewGroup("SecondTargets") : null;
    }

    /// <summary>Where requests go, but for a rollout under way.</summary>
    public ApplicationTargetGroup Group { get; }

    public IEnumerable<AlarmDefinition> Alarms =>
    [
        .. TargetAlarms.Of(
            _service,
            OfBoth(group => group.Metrics.UnhealthyHostCount(TargetAlarms.Worst)),
            OfBoth(group => group.Metrics.HealthyHostCount(TargetAlarms.Fewest))),
        new()
        {
            Id = $"service-{_service.Definition.Name}-errors",
            Description = $"{_service.Definition.Name} answers with 5xx: look at the service's log.",
            Metric = OfBoth(group => group.Metrics.HttpCodeTarget(
                HttpCodeTarget.TARGET_5XX_COUNT, new MetricOptions { Statistic = "Sum", Period = Duration.Minutes(1) })),
            Threshold = 10,
            AffectsUsers = true,
            RollbackTargets = [_service],
        },
    ];

    /// <summary>A rule that passes requests on to the tasks. It is what a rollout changes.</summary>
    public ApplicationListenerRule AddRule(string id, ApplicationListener listener, int priority, ListenerCondition paths)
    {
        var rule = new ApplicationListenerRule(_scope, id, new ApplicationListenerRuleProps
        {
            Listener = listener,
            Priority = priority,
            Conditions = [paths],
            Action = _second is null
                ? ListenerAction.Forward([Group])
                : ListenerAction.WeightedForward([Weighted(Group, 1), Weighted(_second, 0)]),
        });
        if (_second is not null)
        {
            _ = new TargetRollout(_scope, "Rollout", new TargetRolloutProps
            {
                Service = _service,
                Groups = (Group.TargetGroupArn, _second.TargetGroupArn),
                Divider = rule.ListenerRuleArn,
                DividingAction = "elasticloadbalancing:ModifyRule",
            });
        }

        return rule;
    }

    private static WeightedTargetGroup Weighted(ApplicationTargetGroup group, int weight) => new() { TargetGroup = group, Weight = weight };

    private IMetric OfBoth(Func<ApplicationTargetGroup, Metric> metric) =>
        _second is null ? metric(Group) : TargetAlarms.Sum(metric(Group), metric(_second));

    private ApplicationTargetGroup NewGroup(string id, params IApplicationLoadBalancerTarget[] targets) => new(_scope, id, new ApplicationTargetGroupProps
    {
        Vpc = _service.Service.Cluster.Vpc,
        TargetType = TargetType.IP,
        Protocol = ApplicationProtocol.HTTP,
        Port = _service.Definition.Port,
        Targets = targets,
        DeregistrationDelay = TargetHealth.Draining,
        HealthCheck = new HealthCheck
        {
            Path = _service.Definition.HealthPath,
            Interval = TargetHealth.Interval,
            Timeout = TargetHealth.Timeout,
            HealthyThresholdCount = TargetHealth.HealthyAfter,
            UnhealthyThresholdCount = TargetHealth.UnhealthyAfter,
        },
    });
}

/// <summary>Responses that an application load balancer gives by itself.</summary>
internal static class AlbAnswers
{
    public static ListenerAction NotFound => ListenerAction.FixedResponse(404, new FixedResponseOptions
    {
        ContentType = "application/json",
        MessageBody = """{"status":404,"title":"Not Found"}""",
    });
}
