using System.IO.Enumeration;
using LocalAws.Stacks;

namespace LocalAws.Balancers;

/// <summary>Follows a request from a listener over rules, target groups, further load balancers and ECS services to a container.</summary>
internal sealed class LoadBalancers(LocalStack stack)
{
    private static readonly string[] _listener = ["Certificates", "DefaultActions", "LoadBalancerArn", "Port", "Protocol", "SslPolicy"];
    private static readonly string[] _action = ["Type", "Order", "TargetGroupArn", "FixedResponseConfig", "JwtValidationConfig"];
    private static readonly string[] _targetGroup =
    [
        "HealthCheckIntervalSeconds", "HealthCheckPath", "HealthCheckProtocol", "HealthCheckTimeoutSeconds", "HealthyThresholdCount",
        "Matcher", "Port", "Protocol", "Tags", "TargetGroupAttributes", "TargetType", "Targets", "UnhealthyThresholdCount", "VpcId",
    ];

    /// <param name="host">DNS name of a load balancer.</param>
    public string ListenerAt(string host, int port) => ListenerOf(host[..host.IndexOf(".DNSName", StringComparison.Ordinal)], port);

    public string BalancerOf(string listener) => Listener(listener).Text("LoadBalancerArn");

    public Destination Follow(string listener, string path) => Act(ActionsFor(listener, path, "GET").Single(), path);

    /// <summary>Actions of a listener on a request, in order.</summary>
    public IReadOnlyList<Members> ActionsFor(string listener, string path, string method)
    {
        var rules =
            from rule in stack.OfType("AWS::ElasticLoadBalancingV2::ListenerRule")
            let properties = rule.Properties("Actions", "Conditions", "ListenerArn", "Priority")
            where properties.Text("ListenerArn") == listener && IsFor(properties, path, method)
            orderby properties.Number("Priority")
            select properties.Objects("Actions", _action);
        var actions = rules.FirstOrDefault() ?? Listener(listener).Objects("DefaultActions", _action);
        return actions.Count == 1 ? actions : [.. actions.OrderBy(action => action.Number("Order"))];
    }

    /// <summary>The listener by which load balancers take requests over TLS.</summary>
    public string SecureListener() => stack.OfType("AWS::ElasticLoadBalancingV2::Listener")
        .Single(listener => listener.Properties(_listener).Text("Protocol") == "HTTPS").PhysicalId;

    /// <summary>Where the last action of a rule leads.</summary>
    public Destination Act(Members action, string path) => action.Text("Type") switch
    {
        "forward" => Target(action.Text("TargetGroupArn"), path),
        "fixed-response" => new(null, 0, action.Object("FixedResponseConfig", "ContentType", "MessageBody", "StatusCode")!.Number("StatusCode")),
        var type => throw new NotUnderstoodException("A listener", $"the action {type}"),
    };

    private string ListenerOf(string balancer, int port) => stack.OfType("AWS::ElasticLoadBalancingV2::Listener")
        .Single(listener => listener.Properties(_listener) is var properties
            && properties.Text("LoadBalancerArn") == balancer && properties.Number("Port") == port)
        .PhysicalId;

    /// <summary>All conditions of a rule must hold, and of each one of its values.</summary>
    private static bool IsFor(Members rule, string path, string method) => rule
        .Objects("Conditions", "Field", "PathPatternConfig", "HttpRequestMethodConfig")
        .All(condition => condition.Text("Field") switch
        {
            "path-pattern" => condition.Object("PathPatternConfig", "Values")!.Texts("Values").Any(pattern => Matches(pattern, path)),
            "http-request-method" => condition.Object("HttpRequestMethodConfig", "Values")!.Texts("Values").Contains(method),
            var field => throw new NotUnderstoodException("A rule", $"a condition on {field}"),
        });

    private static bool Matches(string pattern, string path) => FileSystemName.MatchesSimpleExpression(pattern, path, ignoreCase: false);

    private Members Listener(string id) => stack.Find(id, "AWS::ElasticLoadBalancingV2::Listener").Properties(_listener);

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
