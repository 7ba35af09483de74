using System.Text.Json.Nodes;
using Amazon.CDK.Assertions;

namespace Acme.Orders.Infrastructure.Tests;

/// <summary>A CloudFormation template, to be asked for its resources.</summary>
public sealed class StackTemplate(string text)
{
    private readonly JsonObject _resources = JsonNode.Parse(text)!["Resources"]!.AsObject();

    /// <summary>The same template for CDK's assertions; parsing it fails if resources depend on each other in a circle.</summary>
    public Template Cdk => field ??= Template.FromString(text);

    public string Text => text;

    private IEnumerable<KeyValuePair<string, JsonNode>> LoadBalancers =>
        All("AWS::ElasticLoadBalancingV2::LoadBalancer").Select(balancer => KeyValuePair.Create(balancer.Key, balancer.Value["Properties"]!));

    /// <summary>Name → value.</summary>
    public IReadOnlyDictionary<string, JsonNode> Outputs =>
        JsonNode.Parse(text)![nameof(Outputs)]!.AsObject().ToDictionary(output => output.Key, output => output.Value!["Value"]!);

    /// <summary>The one resource of the type.</summary>
    public JsonNode One(string type) => All(type).Single().Value;

    /// <summary>Whether the template as a whole has the metadata.</summary>
    public bool HasMetadata(string name) => JsonNode.Parse(text)!["Metadata"]?[name] is not null;

    /// <summary>Logical id → resource.</summary>
    public IReadOnlyDictionary<string, JsonNode> All(string type = "") =>
        _resources
            .Where(resource => type.Length == 0 || (string?)resource.Value!["Type"] == type)
            .ToDictionary(resource => resource.Key, resource => resource.Value!);

    public IEnumerable<JsonNode> Properties(string type) => All(type).Values.Select(resource => resource["Properties"]!);

    /// <summary>Environment variables of each service: name → value.</summary>
    public IEnumerable<JsonObject> ServiceVariables =>
        Properties("AWS::ECS::TaskDefinition")
            .Select(task => task["ContainerDefinitions"]![0]!["Environment"]?.AsArray() ?? [])
            .Select(variables => new JsonObject(variables.Select(variable => KeyValuePair.Create((string)variable!["Name"]!, variable["Value"]?.DeepClone()))));

    public IEnumerable<JsonNode?> ServiceSubnets =>
        Properties("AWS::ECS::Service")
            .SelectMany(service => service["NetworkConfiguration"]!["AwsvpcConfiguration"]!["Subnets"]!.AsArray());

    /// <summary>Logical id and properties of the one load balancer of a type, <c>application</c> or <c>network</c>.</summary>
    public KeyValuePair<string, JsonNode> LoadBalancer(string type) =>
        LoadBalancers.Single(balancer => (string?)balancer.Value["Type"] == type);

    /// <summary>The load balancer that calls the services. Where there are two, one behind the other, that is the one for applications.</summary>
    public KeyValuePair<string, JsonNode> NearestLoadBalancer =>
        LoadBalancers.OrderBy(balancer => (string?)balancer.Value["Type"] == "application" ? 0 : 1).First();

    /// <summary>Logical id → properties of the target groups that hold tasks, and no load balancer.</summary>
    public IReadOnlyDictionary<string, JsonNode> TargetGroupsOfTasks =>
        All("AWS::ElasticLoadBalancingV2::TargetGroup")
            .Where(group => (string?)group.Value["Properties"]!["TargetType"] == "ip")
            .ToDictionary(group => group.Key, group => group.Value["Properties"]!);

    /// <summary>The rules that let traffic into a security group.</summary>
    public IEnumerable<JsonNode> IngressOf(string securityGroup) =>
        Properties("AWS::EC2::SecurityGroupIngress")
            .Where(rule => rule["GroupId"]!["Fn::GetAtt"] is not null && rule["GroupId"].Target() == securityGroup)
            .Concat((All()[securityGroup]["Properties"]!["SecurityGroupIngress"]?.AsArray() ?? []).Select(rule => rule!));

    /// <summary>The statements of the policies that resources of the type hold.</summary>
    public IEnumerable<JsonNode> PolicyStatements(string type = "AWS::IAM::Policy") =>
        Properties(type)
            .Select(resource => resource["PolicyDocument"]?["Statement"])
            .SelectMany(statements => statements?.AsArray() ?? [])
            .Select(statement => statement!);
}
