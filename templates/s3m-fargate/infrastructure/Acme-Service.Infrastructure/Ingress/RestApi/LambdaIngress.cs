using Acme_Service.Infrastructure.Operations;
using Amazon.CDK;
using Amazon.CDK.AWS.CloudWatch;
using Constructs;

namespace Acme_Service.Infrastructure.Ingress;

/// <summary>REST API → the services' functions.</summary>
internal sealed class LambdaIngress : Construct, IIngress
{
    public LambdaIngress(Construct scope, string id, IngressProps props)
        : base(scope, id)
    {
        var gateway = new RestGateway(this, "Gateway", new RestGatewayProps
        {
            Ingress = props,
            Routes = [.. props.Services.Select(service => new LambdaRoute(service))],
        });

        Url = gateway.Url;
        Alarms = [.. gateway.Alarms, .. CanaryAlarms(props)];
    }

    public string Url { get; }

    public IEnumerable<AlarmDefinition> Alarms { get; }

    /// <summary>
    /// To Lambda an answer of 500 is a success, so that only the gateway can tell. It is named here by what it will be called:
    /// the stage itself exists only after the functions, which wait for their alarms.
    /// </summary>
    private static IEnumerable<AlarmDefinition> CanaryAlarms(IngressProps props)
    {
        IRollbackTarget[] canaries = [.. props.Services.SelectMany(service => service.Canaries)];
        if (canaries.Length > 0)
        {
            yield return new()
            {
                Id = "api-failures",
                Description = "For two minutes more than one request in twenty ended in a 5xx, so that deployments under way go back.",
                Metric = new Metric(new MetricProps
                {
                    Namespace = "AWS/ApiGateway",
                    MetricName = "5XXError",
                    DimensionsMap = new Dictionary<string, string> { ["ApiName"] = props.Deployment.Name, ["Stage"] = RestGateway.StageName },
                    Statistic = GatewayAlarms.Share.Statistic,
                    Period = Duration.Minutes(1),
                }),
                Threshold = 0.05,
                Periods = 2,
                RollbackTargets = canaries,
            };
        }
    }
}
