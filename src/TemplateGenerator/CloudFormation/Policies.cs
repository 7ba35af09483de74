using System.Text.Json.Nodes;

namespace TemplateGenerator.CloudFormation;

/// <summary>The statements of IAM policies.</summary>
internal static class Policies
{
    private const string PolicyType = "AWS::IAM::Policy";

    /// <summary>The statements of all policies in the template.</summary>
    public static IEnumerable<JsonNode> Statements(this CloudTemplate template) => template.OfType(PolicyType).SelectMany(Statements);

    /// <summary>The statements of the policies attached to a role.</summary>
    public static IEnumerable<JsonNode> StatementsOf(this CloudTemplate template, string role) =>
        template.OfType(PolicyType).Where(policy => policy["Roles"].Objects().Any(attached => attached.TargetOrNull() == role)).SelectMany(Statements);

    private static IEnumerable<JsonNode> Statements(CloudResource policy) => policy["PolicyDocument"]?["Statement"].Objects() ?? [];
}
