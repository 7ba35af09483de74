using Acme_Service.Infrastructure.Hosting;
using Acme_Service.Infrastructure.Operations;
using Amazon.CDK;
using Amazon.CDK.AWS.CloudWatch;

namespace Acme_Service.Infrastructure.Ingress;

/// <summary>What every load balancer knows of the tasks behind it.</summary>
internal static class TargetMetrics
{
    public static MetricOptions Worst => new() { Statistic = "Maximum", Period = Duration.Minutes(1) };

    public static MetricOptions Fewest => new() { Statistic = "Minimum", Period = Duration.Minutes(1) };

    public static IEnumerable<WatchedMetric> Of(FargateMicroservice service, IMetric unhealthy, IMetric healthy) =>
    [
        new()
        {
            Id = $"service-{service.Definition.Name}-unhealthy",
            Meaning = $"Tasks of {service.Definition.Name} fail their health check {service.Definition.HealthPath}: "
                + "look at the service's log.",
            Metric = unhealthy,
            Threshold = 0,
            Periods = 5,
            RollsBack = [service],
        },
        new()
        {
            Id = $"service-{service.Definition.Name}-tasks",
            Meaning = $"{service.Definition.Name} runs fewer than {service.MinTasks} healthy tasks: the events of its ECS service say why.",
            Metric = healthy,
            Threshold = service.MinTasks,
            Comparison = ComparisonOperator.LESS_THAN_THRESHOLD,
            Periods = 5,
            NeedsData = true,
        },
    ];
}
