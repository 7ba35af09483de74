using TemplateGenerator.CloudFormation;

namespace TemplateGenerator.Verification.Rules;

/// <summary>That what holds data in production outlives its stack and its replacement.</summary>
internal static class RetentionRules
{
    private static readonly string[] _holdingData =
        ["AWS::Cognito::UserPool", "AWS::DynamoDB::GlobalTable", "AWS::DynamoDB::Table", "AWS::RDS::DBCluster", "AWS::RDS::DBInstance", "AWS::S3::Bucket"];

    private static readonly string[] _keeping = ["Retain", "RetainExceptOnCreate", "Snapshot"];

    public static IEnumerable<string> Broken(IReadOnlyList<SynthesizedTemplate> templates) =>
        from template in templates
        from resource in template.Content["Resources"]!.AsObject()
        where _holdingData.Contains((string?)resource.Value!["Type"])
        from policy in (string[])["DeletionPolicy", "UpdateReplacePolicy"]
        where !_keeping.Contains((string?)resource.Value[policy])
        select $"{template.Stack}/{resource.Key}: a {resource.Value["Type"]} holds data, but its {policy} is {resource.Value[policy]?.ToString() ?? "not set"}.";
}
