using Amazon.CDK;

namespace Acme_Service.Infrastructure.Ingress;

/// <summary>How load balancers tell whether a task can take requests, and how they let go of one.</summary>
internal static class TargetHealth
{
    public const int HealthyAfter = 2;
    public const int UnhealthyAfter = 3;

    public static Duration Interval => Duration.Seconds(10);

    public static Duration Timeout => Duration.Seconds(5);

    /// <summary>Requests in flight get this long; it is less than the time a container has to stop.</summary>
    public static Duration Draining => Duration.Seconds(30);
}
