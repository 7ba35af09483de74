using System.Text.Json.Nodes;

namespace Presets.Tests;

/// <summary>A CloudFormation template, to be asked for its resources.</summary>
internal sealed class CloudTemplate(JsonObject content)
{
    public string Text { get; } = content.ToJsonString();

    public JsonObject Outputs => content["Outputs"] as JsonObject ?? [];

    /// <summary>Every resource of a type, or of all types.</summary>
    public IReadOnlyList<CloudResource> All(string type = "") =>
        [.. content["Resources"]!.AsObject()
            .Select(resource => new CloudResource(resource.Key, resource.Value!.AsObject()))
            .Where(resource => type.Length == 0 || resource.Type == type)];

    /// <summary>The one resource of a type.</summary>
    public CloudResource One(string type) => Assert.Single(All(type));

    public CloudResource WithId(string? id) => Assert.Single(All(), resource => resource.Id == id);

    /// <summary>The statements of all policies in the template.</summary>
    public IEnumerable<JsonNode> Statements() =>
        All("AWS::IAM::Policy").SelectMany(policy => policy["PolicyDocument"]!["Statement"]!.AsArray()).Select(statement => statement!);

    /// <summary>The statements of the policies attached to a role.</summary>
    public IEnumerable<JsonNode> StatementsOf(string role) =>
        All("AWS::IAM::Policy")
            .Where(policy => policy["Roles"]!.AsArray().Any(attached => attached.Target() == role))
            .SelectMany(policy => policy["PolicyDocument"]!["Statement"]!.AsArray())
            .Select(statement => statement!);

    /// <summary>Rules that let traffic into a security group of this template.</summary>
    public IReadOnlyList<JsonNode> IngressOf(string group) =>
        [.. Rules("AWS::EC2::SecurityGroupIngress", group),
            .. WithId(group)["SecurityGroupIngress"]?.AsArray().Select(rule => rule!) ?? []];

    /// <summary>Rules that let traffic out of a security group of this template.</summary>
    public IReadOnlyList<JsonNode> EgressOf(string group) =>
        [.. Rules("AWS::EC2::SecurityGroupEgress", group),
            .. WithId(group)["SecurityGroupEgress"]?.AsArray().Select(rule => rule!) ?? []];

    private IEnumerable<JsonNode> Rules(string type, string group) =>
        All(type).Select(rule => rule.Properties).Where(rule => rule["GroupId"].TargetOrNull() == group);
}
