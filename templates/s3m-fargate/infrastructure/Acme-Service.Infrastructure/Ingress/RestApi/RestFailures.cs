using Acme_Service.Infrastructure.Operations;
using Amazon.CDK;
using Amazon.CDK.AWS.CloudWatch;

namespace Acme_Service.Infrastructure.Ingress;

/// <summary>What a REST API sees of a new version that fails, where nothing nearer to the service does.</summary>
internal static class RestFailures
{
    /// <summary>
    /// The API is named by what it will be called: its stage itself exists only after the services, which wait for their alarms.
    /// </summary>
    /// <param name="deployment">Names the API.</param>
    /// <param name="services">Those that go back.</param>
    public static AlarmDefinition Of(Deployment deployment, IReadOnlyList<IRollbackTarget> services) => new()
    {
        Id = "api-failures",
        Description = "For two minutes more than one request in twenty ended in a 5xx, so that deployments under way go back: "
            + "look at the logs of the services before you deploy again.",
        Metric = new Metric(new MetricProps
        {
            Namespace = "AWS/ApiGateway",
            MetricName = "5XXError",
            DimensionsMap = new Dictionary<string, string> { ["ApiName"] = deployment.Name, ["Stage"] = RestGateway.StageName },
            Statistic = GatewayAlarms.Share.Statistic,
            Period = Duration.Minutes(1),
        }),
        Threshold = 0.05,
        Periods = 2,
        RollbackTargets = services,
    };
}
