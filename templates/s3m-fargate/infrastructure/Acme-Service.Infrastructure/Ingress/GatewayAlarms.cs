using Acme_Service.Infrastructure.Operations;
using Amazon.CDK.AWS.CloudWatch;

namespace Acme_Service.Infrastructure.Ingress;

/// <summary>Alarms that every gateway has for the requests that pass it.</summary>
internal static class GatewayAlarms
{
    /// <summary>Errors are counted as 0 or 1 for each request, so that their average is their share.</summary>
    public static MetricOptions Share => new() { Statistic = "Average" };

    public static MetricOptions Slow => new() { Statistic = "p95" };

    public static IEnumerable<AlarmDefinition> Of(IMetric serverErrors, IMetric latency) =>
    [
        new()
        {
            Id = "api-errors",
            Description = "More than one request in a hundred ends in a 5xx. In the access log (output AccessLog), "
                + "authorizerStatus and integrationStatus say where.",
            Metric = serverErrors,
            Threshold = 0.01,
            AffectsUsers = true,
        },
        new()
        {
            Id = "api-latency",
            Description = "One request in twenty takes more than two seconds: compare with the CPU of the services, and with what they wait for.",
            Metric = latency,
            Threshold = 2000,
            AffectsUsers = true,
            Periods = 5,
        },
    ];
}
