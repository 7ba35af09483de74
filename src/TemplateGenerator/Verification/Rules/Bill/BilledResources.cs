using TemplateGenerator.CloudFormation;

namespace TemplateGenerator.Verification.Rules.Bill;

/// <summary>Counts what AWS bills by the hour or month, whether or not it is used.</summary>
internal static class BilledResources
{
    /// <summary>Metrics of Container Insights that a cluster has of its own.</summary>
    /// <remarks>Source: AWS, Amazon ECS Container Insights metrics, those with the dimension ClusterName alone.</remarks>
    private const int MetricsOfCluster = 13;

    /// <summary>Metrics that each service adds: 15 by its name, and 10 by the family of its tasks.</summary>
    private const int MetricsOfService = 25;

    /// <summary>Alarms that target tracking makes for itself, one to scale out and one to scale in.</summary>
    private const int AlarmsOfTargetTracking = 2;

    public static IReadOnlyList<BilledKind> Kinds { get; } =
    [
        new(["nat-gateway"], template => template.OfType("AWS::EC2::NatGateway").Count),
        new(["interface-endpoint"], template => Endpoints(template).Where(endpoint => !IsForSecrets(endpoint)).Sum(Zones)),
        new(["secrets-endpoint"], template => Endpoints(template).Where(IsForSecrets).Sum(Zones)),
        new(["nlb"], template => Balancers(template, "network").Count()),
        new(["alb", "public-alb"], template => Balancers(template, "application").Count()),
        new(["public-ipv4"], template => PublicBalancers(template).Sum(balancer => balancer["Subnets"]!.AsArray().Count)),
        new(["fargate-task", "web-task"], template => template.OfType("AWS::ECS::Service").Sum(service => Tasks(template, service))),
        new(["rds-instance"], template => template.OfType("AWS::RDS::DBInstance").Count(UnpricedResources.IsSmallInstance)),
        new(["rds-standby"], template => template.OfType("AWS::RDS::DBInstance").Count(UnpricedResources.IsInstanceWithStandby)),
        new(["secret"], template => template.OfType("AWS::SecretsManager::Secret").Count),
        new(["snapstart"], template => template.OfType("AWS::Lambda::Function").Count(UnpricedResources.HasSnapStart)),
        new(["firewall"], template => template.OfType("AWS::WAFv2::WebACL").Count),
        new(["container-insights"], InsightMetrics),
        new(["service-alarms", "web-alarms", "authorizer-alarms", "database-alarms"], AlarmMetrics),
        new(["composite-alarm"], template => template.OfType("AWS::CloudWatch::CompositeAlarm").Count),
        new(["dashboard"], template => template.OfType("AWS::CloudWatch::Dashboard").Count),
        new(["alarm-key"], template => template.OfType("AWS::KMS::Key").Count),
    ];

    private static IEnumerable<CloudResource> Endpoints(CloudTemplate template) =>
        template.OfType("AWS::EC2::VPCEndpoint").Where(endpoint => endpoint["VpcEndpointType"].Text() == "Interface");

    private static bool IsForSecrets(CloudResource endpoint) => endpoint["ServiceName"].Joined().EndsWith(".secretsmanager", StringComparison.Ordinal);

    private static int Zones(CloudResource endpoint) => endpoint["SubnetIds"]!.AsArray().Count;

    private static IEnumerable<CloudResource> Balancers(CloudTemplate template, string type) =>
        template.OfType("AWS::ElasticLoadBalancingV2::LoadBalancer").Where(balancer => balancer["Type"].Text() == type);

    private static IEnumerable<CloudResource> PublicBalancers(CloudTemplate template) =>
        template.OfType("AWS::ElasticLoadBalancingV2::LoadBalancer").Where(balancer => balancer["Scheme"].Text() == "internet-facing");

    /// <summary>As many as its scaling begins with; without scaling, as many as it asks for.</summary>
    private static int Tasks(CloudTemplate template, CloudResource service) =>
        template.OfType("AWS::ApplicationAutoScaling::ScalableTarget").SingleOrDefault(target => target["ResourceId"].Mentions($"\"{service.Id}\"")) is { } scaling
            ? (int)scaling["MinCapacity"]!
            : (int?)service["DesiredCount"] ?? 1;

    private static int InsightMetrics(CloudTemplate template) =>
        template.OfType("AWS::ECS::Cluster").Any(cluster => cluster["ClusterSettings"].Objects()
            .Any(setting => setting["Name"].Text() == "containerInsights" && setting["Value"].Text() == "enabled"))
            ? MetricsOfCluster + (MetricsOfService * template.OfType("AWS::ECS::Service").Count)
            : 0;

    /// <summary>AWS bills an alarm by the metrics that it reads.</summary>
    private static int AlarmMetrics(CloudTemplate template) =>
        template.OfType("AWS::CloudWatch::Alarm").Sum(alarm => alarm["Metrics"] is null ? 1 : alarm["Metrics"].Objects().Count(metric => metric["MetricStat"] is not null))
        + (template.OfType("AWS::ApplicationAutoScaling::ScalingPolicy").Count(policy => policy["PolicyType"].Text() == "TargetTrackingScaling") * AlarmsOfTargetTracking);
}

/// <param name="Prices">Ids of the prices that are paid for it, of which a combination has any.</param>
/// <param name="Count">How many of it a template makes.</param>
internal sealed record BilledKind(IReadOnlyList<string> Prices, Func<CloudTemplate, int> Count);
