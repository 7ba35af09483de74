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

    /// <summary>Services that Lambda itself calls for a function, outside of the function's network; its daemon sends the traces.</summary>
    private static readonly string[] _doneByLambda = ["ecr", "logs", "xray"];

    public static IEnumerable<string> Broken(IReadOnlyList<CloudTemplate> templates)
    {
        var endpoints = templates.SelectMany(template => template.OfType("AWS::EC2::VPCEndpoint"))
            .Select(endpoint => endpoint["ServiceName"]?.ToJsonString().Trim('"', '}', ']') ?? "")
            .ToList();
        return templates.SelectMany(Needs)
            .Where(need => !endpoints.Any(endpoint => endpoint.EndsWith($".{need.Endpoint}", StringComparison.Ordinal)))
            .GroupBy(need => need.Endpoint, need => need.Workload)
            .Select(missing => $"{string.Join(", ", missing.Distinct())}: may call {missing.Key}, but the isolated network has no endpoint for it.");
    }

    private static IEnumerable<(string Workload, string Endpoint)> Needs(CloudTemplate template)
    {
        var tasks =
            from task in template.OfType("AWS::ECS::TaskDefinition")
            from role in (string[])["TaskRoleArn", "ExecutionRoleArn"]
            from service in Called(template, task[role])
            select (task.Id, service);
        var functions =
            from function in template.OfType("AWS::Lambda::Function")
            where function["VpcConfig"] is not null
            from service in Called(template, function["Role"]).Except(_doneByLambda)
            select (function.Id, service);
        return
            from workload in tasks.Concat(functions)
            from endpoint in _endpointsOf.GetValueOrDefault(workload.service) ?? []
            select ($"{template.Stack}/{workload.Id}", endpoint);
    }

    /// <summary>Prefixes of the actions that the policies of a role allow.</summary>
    private static IEnumerable<string> Called(CloudTemplate template, JsonNode? roleArn) =>
        template.StatementsOf(roleArn.TargetOrNull() ?? "")
            .SelectMany(statement => statement["Action"].Texts())
            .Select(action => action.Split(':')[0])
            .Distinct(StringComparer.Ordinal);
}
