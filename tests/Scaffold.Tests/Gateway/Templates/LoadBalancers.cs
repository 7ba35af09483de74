using System.IO.Enumeration;

namespace Scaffold.Tests.Gateway.Templates;

/// <summary>Follows a request from a listener over rules, target groups, further load balancers and ECS services to a container.</summary>
internal sealed class LoadBalancers(LocalStack stack)
{
    private static readonly string[] _listener = ["DefaultActions", "LoadBalancerArn", "Port", "Protocol"];
    private static readonly string[] _action = ["Type", "TargetGroupArn", "FixedResponseConfig"];
    private static readonly string[] _targetGroup =
    [
        "HealthCheckIntervalSeconds", "HealthCheckPath", "HealthCheckProtocol", "HealthCheckTimeoutSeconds", "HealthyThresholdCount",
        "Matcher", "Port", "Protocol", "Tags", "TargetGroupAttributes", "TargetType", "Targets", "UnhealthyThresholdCount", "VpcId",
    ];

    /// <param name="host">DNS name of a load balancer.</param>
    public string ListenerAt(string host, int port) => ListenerOf(host[..host.IndexOf(".DNSName", StringComparison.Ordinal)], port);

    public string BalancerOf(string listener) => Listener(listener).Text("LoadBalancerArn");

    public Destination Follow(string listener, string path)
    {
        var rules =
            from rule in stack.OfType("AWS::ElasticLoadBalancingV2::ListenerRule")
            let properties = rule.Properties("Actions", "Conditions", "ListenerArn", "Priority")
            where properties.Text("ListenerArn") == listener && Patterns(properties).Any(pattern => Matches(pattern, path))
            orderby properties.Number("Priority")
            select properties.Objects("Actions", _action);
        return Act((rules.FirstOrDefault() ?? Listener(listener).Objects("DefaultActions", _action)).Single(), path);
    }

    private string ListenerOf(string balancer, int port) => stack.OfType("AWS::ElasticLoadBalancingV2::Listener")
        .Single(listener => listener.Properties(_listener) is var properties
            && properties.Text("LoadBalancerArn") == balancer && properties.Number("Port") == port)
        .PhysicalId;

    private static IEnumerable<string> Patterns(Members rule) => rule.Objects("Conditions", "Field", "PathPatternConfig")
        .Single()
        .Expect("Field", "path-pattern")
        .Object("PathPatternConfig", "Values")!
        .Texts("Values");

    private static bool Matches(string pattern, string path) => FileSystemName.MatchesSimpleExpression(pattern, path, ignoreCase: false);

    private Members Listener(string id) => stack.Find(id, "AWS::ElasticLoadBalancingV2::Listener").Properties(_listener);

    private Destination Act(Members action, string path) => action.Text("Type") switch
    {
        "forward" => Target(action.Text("TargetGroupArn"), path),
        "fixed-response" => new(null, 0, action.Object("FixedResponseConfig", "ContentType", "MessageBody", "StatusCode")!.Number("StatusCode")),
        var type => throw new NotUnderstoodException("A listener", $"the action {type}"),
    };

    private Destination Target(string targetGroup, string path)
    {
        var group = stack.Find(targetGroup, "AWS::ElasticLoadBalancingV2::TargetGroup").Properties(_targetGroup);
        if (group.Text("TargetType") == "alb")
        {
            var next = group.Objects("Targets", "Id", "Port").Single();
            return Follow(ListenerOf(next.Text("Id"), next.Number("Port")), path);
        }

        var target = Services()
            .SelectMany(service => service.Objects("LoadBalancers", "ContainerName", "ContainerPort", "TargetGroupArn")
                .Where(balancer => balancer.Text("TargetGroupArn") == targetGroup)
                .Select(balancer => (Definition: service.Text("TaskDefinition"), Name: balancer.Text("ContainerName"), Port: balancer.Number("ContainerPort"))))
            .Single();
        var container = Containers.In(stack, target.Definition).Single(container => container.Name == target.Name);
        return container.Ports.Contains(target.Port)
            ? new(container.Name, target.Port, null)
            : throw new NotUnderstoodException(targetGroup, $"port {target.Port}, which container {container.Name} does not open");
    }

    private IEnumerable<Members> Services() => stack.OfType("AWS::ECS::Service").Select(service => service.Properties(
        "AvailabilityZoneRebalancing", "CapacityProviderStrategy", "Cluster", "DeploymentConfiguration", "EnableECSManagedTags",
        "EnableExecuteCommand", "HealthCheckGracePeriodSeconds", "LoadBalancers", "NetworkConfiguration", "PropagateTags", "Tags",
        "TaskDefinition"));
}
