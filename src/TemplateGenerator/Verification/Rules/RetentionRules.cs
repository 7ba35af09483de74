using TemplateGenerator.CloudFormation;

namespace TemplateGenerator.Verification.Rules;

/// <summary>That what holds data in production outlives its stack and its replacement.</summary>
internal static class RetentionRules
{
    private static readonly string[] _holdingData =
        ["AWS::Cognito::UserPool", "AWS::DynamoDB::GlobalTable", "AWS::DynamoDB::Table", "AWS::RDS::DBCluster", "AWS::RDS::DBInstance", "AWS::S3::Bucket"];

    private static readonly string[] _keeping = ["Retain", "RetainExceptOnCreate", "Snapshot"];

    public static IEnumerable<string> Broken(IReadOnlyList<CloudTemplate> templates) =>
        from template in templates
        from resource in template.Resources
        where _holdingData.Contains(resource.Type)
        from policy in ((string Name, string? Value)[])[("DeletionPolicy", resource.DeletionPolicy), ("UpdateReplacePolicy", resource.UpdateReplacePolicy)]
        where !_keeping.Contains(policy.Value)
        select $"{template.Stack}/{resource.Id}: a {resource.Type} holds data, but its {policy.Name} is {policy.Value ?? "not set"}.";
}
