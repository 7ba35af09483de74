using System.Text.Json.Nodes;
using TemplateGenerator.CloudFormation;

namespace TemplateGenerator.Verification.Rules;

/// <summary>That an isolated network has a VPC endpoint for each AWS service which tasks and functions in it may call.</summary>
internal static class EndpointRules
{
    /// <summary>Prefix of an IAM action → what its endpoints' names end with.</summary>
    private static readonly Dictionary<string, string[]> _endpointsOf = new(StringComparer.Ordinal)
    {
        // Layers of images lie in S3.
        ["ecr"] = ["ecr.api", "ecr.dkr", "s3"],
        ["logs"] = ["logs"],
        ["s3"] = ["s3"],
        ["dynamodb"] = ["dynamodb"],
        ["secretsmanager"] = ["secretsmanager"],
        ["ssm"] = ["ssm"],
        ["ssmmessages"] = ["ssmmessages"],
        ["sns"] = ["sns"],
        ["sqs"] = ["sqs"],
        ["xray"] = ["xray"],
    };

    /// <summary>What Lambda does for a function from outside of its network: its daemon sends the traces, too.</summary>
    private static readonly string[] _doneByLambda = ["ecr", "logs", "xray"];

    public static IEnumerable<string> Broken(IReadOnlyList<SynthesizedTemplate> templates)
    {
        var endpoints = templates.SelectMany(template => template.Resources("AWS::EC2::VPCEndpoint"))
            .Select(endpoint => endpoint.Properties["ServiceName"]?.ToJsonString().Trim('"', '}', ']') ?? "")
            .ToList();
        return templates.SelectMany(Needs)
            .Where(need => !endpoints.Any(endpoint => endpoint.EndsWith($".{need.Endpoint}", StringComparison.Ordinal)))
            .GroupBy(need => need.Endpoint, need => need.Workload)
            .Select(missing => $"{string.Join(", ", missing.Distinct())}: may call {missing.Key}, but the isolated network has no endpoint for it.");
    }

    private static IEnumerable<(string Workload, string Endpoint)> Needs(SynthesizedTemplate template)
    {
        var tasks =
            from task in template.Resources("AWS::ECS::TaskDefinition")
            from role in (string[])["TaskRoleArn", "ExecutionRoleArn"]
            from service in Called(template, task.Properties[role])
            select (task.Id, service);
        var functions =
            from function in template.Resources("AWS::Lambda::Function")
            where function.Properties["VpcConfig"] is not null
            from service in Called(template, function.Properties["Role"]).Except(_doneByLambda)
            select (function.Id, service);
        return
            from workload in tasks.Concat(functions)
            from endpoint in _endpointsOf.GetValueOrDefault(workload.service) ?? []
            select ($"{template.Stack}/{workload.Id}", endpoint);
    }

    /// <summary>Prefixes of the actions that the policies of a role allow.</summary>
    private static IEnumerable<string> Called(SynthesizedTemplate template, JsonNode? roleArn)
    {
        var role = Text(roleArn?["Fn::GetAtt"]?[0]);
        return template.Resources("AWS::IAM::Policy")
            .Where(policy => (policy.Properties["Roles"] as JsonArray ?? []).Any(holder => Text(holder?["Ref"]) == role))
            .SelectMany(policy => policy.Properties["PolicyDocument"]?["Statement"] as JsonArray ?? [])
            .SelectMany(statement => statement?["Action"] is JsonArray several ? [.. several.Select(Text)] : (string?[])[Text(statement?["Action"])])
            .OfType<string>()
            .Select(action => action.Split(':')[0])
            .Distinct(StringComparer.Ordinal);
    }

    private static string? Text(JsonNode? node) => node is JsonValue value && value.TryGetValue<string>(out var text) ? text : null;
}
