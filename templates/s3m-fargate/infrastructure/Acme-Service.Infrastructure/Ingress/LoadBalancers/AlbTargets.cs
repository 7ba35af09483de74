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
internal sealed class AlbTargets(Construct scope, FargateMicroservice service)
{
    public ApplicationTargetGroup Group { get; } = new(scope, "Targets", new ApplicationTargetGroupProps
    {
        Vpc = service.Service.Cluster.Vpc,
        TargetType = TargetType.IP,
        Protocol = ApplicationProtocol.HTTP,
        Port = service.Definition.Port,
        Targets = [service.Service.LoadBalancerTarget(new LoadBalancerTargetOptions
        {
            ContainerName = service.Definition.Name,
            ContainerPort = service.Definition.Port,
        })],
        DeregistrationDelay = TargetHealth.Draining,
        HealthCheck = new HealthCheck
        {
            Path = service.Definition.HealthPath,
            Interval = TargetHealth.Interval,
            Timeout = TargetHealth.Timeout,
            HealthyThresholdCount = TargetHealth.HealthyAfter,
            UnhealthyThresholdCount = TargetHealth.UnhealthyAfter,
        },
    });

    public IEnumerable<AlarmDefinition> Alarms =>
    [
        .. TargetAlarms.Of(
            service,
            Group.Metrics.UnhealthyHostCount(TargetAlarms.Worst),
            Group.Metrics.HealthyHostCount(TargetAlarms.Fewest)),
        new()
        {
            Id = $"service-{service.Definition.Name}-errors",
            Description = $"{service.Definition.Name} answers with 5xx: look at the service's log.",
            Metric = Group.Metrics.HttpCodeTarget(
                HttpCodeTarget.TARGET_5XX_COUNT, new MetricOptions { Statistic = "Sum", Period = Duration.Minutes(1) }),
            Threshold = 10,
            RollbackTargets = [service],
        },
    ];
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
