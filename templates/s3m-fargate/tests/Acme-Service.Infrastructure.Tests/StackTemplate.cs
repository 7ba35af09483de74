using System.Text.Json.Nodes;
using Amazon.CDK.Assertions;

namespace Acme_Service.Infrastructure.Tests;

/// <summary>A CloudFormation template, to be asked for its resources.</summary>
public sealed class StackTemplate(string text)
{
    private readonly JsonObject _resources = JsonNode.Parse(text)!["Resources"]!.AsObject();

    /// <summary>The same template for CDK's assertions; parsing it fails if resources depend on each other in a circle.</summary>
    public Template Cdk { get; } = Template.FromString(text);

    public string Text => text;

    /// <summary>The one resource of the type.</summary>
    public JsonNode One(string type) => All(type).Single().Value;

    /// <summary>Logical id → resource.</summary>
    public IReadOnlyDictionary<string, JsonNode> All(string type = "")
        => _resources
            .Where(resource => type.Length == 0 || (string?)resource.Value!["Type"] == type)
            .ToDictionary(resource => resource.Key, resource => resource.Value!);

    public IEnumerable<JsonNode> Properties(string type) => All(type).Values.Select(resource => resource["Properties"]!);

    /// <summary>The statements of the policies that resources of the type hold.</summary>
    public IEnumerable<JsonNode> PolicyStatements(string type = "AWS::IAM::Policy")
        => Properties(type)
            .Select(resource => resource["PolicyDocument"]?["Statement"])
            .SelectMany(statements => statements?.AsArray() ?? [])
            .Select(statement => statement!);
}
