using System.Text.Json.Nodes;

namespace TemplateGenerator.CloudFormation;

/// <summary>The rules of security groups, which stand in the group or are resources of their own.</summary>
internal static class SecurityGroups
{
    private const string IngressType = "AWS::EC2::SecurityGroupIngress";
    private const string EgressType = "AWS::EC2::SecurityGroupEgress";

    /// <summary>Every rule that lets traffic in, with the logical id of the resource that it stands in.</summary>
    public static IEnumerable<(string Id, JsonObject Rule)> Ingress(this CloudTemplate template) =>
        template.OfType("AWS::EC2::SecurityGroup")
            .SelectMany(group => group["SecurityGroupIngress"].Objects().Select(rule => (group.Id, rule)))
            .Concat(template.OfType(IngressType).Select(rule => (rule.Id, rule.Properties)));

    /// <summary>Rules that let traffic into a security group of this template.</summary>
    public static IReadOnlyList<JsonNode> IngressOf(this CloudTemplate template, string group) =>
        [.. Separate(template, IngressType, group), .. template.WithId(group)["SecurityGroupIngress"].Objects()];

    /// <summary>Rules that let traffic out of a security group of this template.</summary>
    public static IReadOnlyList<JsonNode> EgressOf(this CloudTemplate template, string group) =>
        [.. Separate(template, EgressType, group), .. template.WithId(group)["SecurityGroupEgress"].Objects()];

    private static IEnumerable<JsonNode> Separate(CloudTemplate template, string type, string group) =>
        template.OfType(type).Where(rule => rule["GroupId"].TargetOrNull() == group).Select(rule => rule.Properties);
}
