using System.Text.Json.Nodes;
using TemplateGenerator.CloudFormation;
using TemplateGenerator.Verification.Rules;

namespace TemplateGenerator.Tests.Verification;

public sealed class MissingEndpoint
{
    [Theory]
    [InlineData("ecr:GetAuthorizationToken", "ecr.api ecr.dkr s3")]
    [InlineData("logs:PutLogEvents", "logs")]
    [InlineData("secretsmanager:GetSecretValue", "secretsmanager")]
    [InlineData("dynamodb:Query", "dynamodb")]
    [InlineData("ssmmessages:OpenDataChannel", "ssmmessages")]
    public void OfATaskIsReported(string action, string endpoints)
    {
        var needed = $"{endpoints}".Split(' ');

        Assert.Equal(needed.Length, Broken("AWS::ECS::TaskDefinition", action).Count());
        Assert.Empty(Broken("AWS::ECS::TaskDefinition", action, needed));
    }

    [Fact]
    public void OfAFunctionIsReportedUnlessLambdaItselfCalls()
    {
        Assert.Empty(Broken("AWS::Lambda::Function", "logs:PutLogEvents"));
        Assert.Contains("no endpoint", Assert.Single(Broken("AWS::Lambda::Function", "dynamodb:Query")), StringComparison.Ordinal);
    }

    private static IEnumerable<string> Broken(string type, string action, params string[] endpoints)
    {
        var resources = new JsonObject
        {
            ["Workload"] = new JsonObject
            {
                ["Type"] = type,
                ["Properties"] = new JsonObject { ["TaskRoleArn"] = Arn(), ["Role"] = Arn(), ["VpcConfig"] = new JsonObject() },
            },
            ["Policy"] = new JsonObject
            {
                ["Type"] = "AWS::IAM::Policy",
                ["Properties"] = new JsonObject
                {
                    ["Roles"] = new JsonArray(new JsonObject { ["Ref"] = "Role" }),
                    ["PolicyDocument"] = new JsonObject { ["Statement"] = new JsonArray(new JsonObject { ["Action"] = action }) },
                },
            },
        };
        foreach (var endpoint in endpoints)
        {
            resources[endpoint] = new JsonObject
            {
                ["Type"] = "AWS::EC2::VPCEndpoint",
                ["Properties"] = new JsonObject { ["ServiceName"] = $"com.amazonaws.eu-west-1.{endpoint}" },
            };
        }

        return EndpointRules.Broken([new CloudTemplate("services", new JsonObject { ["Resources"] = resources })]);
    }

    private static JsonObject Arn() => new() { ["Fn::GetAtt"] = new JsonArray("Role", "Arn") };
}
