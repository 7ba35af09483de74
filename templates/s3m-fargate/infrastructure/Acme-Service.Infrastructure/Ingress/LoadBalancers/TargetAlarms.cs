using Acme_Service.Infrastructure.Operations;
using Acme_Service.Infrastructure.Services;
using Amazon.CDK;
using Amazon.CDK.AWS.CloudWatch;

namespace Acme_Service.Infrastructure.Ingress;

/// <summary>Alarms that every load balancer has for the tasks behind it.</summary>
internal static class TargetAlarms
{
    public static MetricOptions Worst => new() { Statistic = "Maximum", Period = Duration.Minutes(1) };

    public static MetricOptions Fewest => new() { Statistic = "Minimum", Period = Duration.Minutes(1) };

    /// <summary>A metric of two target groups of which one may be empty, and then has no values.</summary>
    public static IMetric Sum(Metric first, Metric second) => new MathExpression(new MathExpressionProps
    {
        Expression = "FILL(first, 0) + FILL(second, 0)",
        UsingMetrics = new Dictionary<string, IMetric> { ["first"] = first, ["second"] = second },
        Label = first.MetricName,
        Period = Duration.Minutes(1),
    });

    public static IEnumerable<AlarmDefinition> Of(FargateMicroservice service, IMetric unhealthy, IMetric healthy) =>
    [
        new()
        {
            Id = $"service-{service.Definition.Name}-unhealthy",
            Description = $"Tasks of {service.Definition.Name} fail their health check {service.Definition.HealthPath}: "
                + "look at the service's log.",
            Metric = unhealthy,
            Threshold = 0,
            // It has to go off before rollout.bakeMinutes are over.
            Periods = 2,
            RollbackTargets = [service],
        },
        new()
        {
            Id = $"service-{service.Definition.Name}-tasks",
            Description = $"{service.Definition.Name} runs fewer healthy tasks than its minTasks: the events of its ECS service say why.",
            Metric = healthy,
            Threshold = service.MinTasks,
            Comparison = ComparisonOperator.LESS_THAN_THRESHOLD,
            Periods = 5,
            TreatMissingData = TreatMissingData.BREACHING,
        },
    ];
}

/// <summary>Health checks of load balancers, and the draining of a task.</summary>
internal static class TargetHealth
{
    public const int HealthyAfter = 2;
    public const int UnhealthyAfter = 3;

    public static Duration Interval => Duration.Seconds(10);

    public static Duration Timeout => Duration.Seconds(5);

    /// <summary>Time that connections to a task get to end once it is to take no more, before ECS stops it.</summary>
    public static Duration Draining => Duration.Seconds(30);
}
