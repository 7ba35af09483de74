using System.Text.Json.Nodes;
using TemplateGenerator.Catalog;
using TemplateGenerator.CloudFormation;
using TemplateGenerator.Verification.Rules;

namespace TemplateGenerator.Tests.Verification;

public sealed class LostData
{
    [Theory]
    [InlineData("AWS::DynamoDB::Table", "Retain", "Retain", 0)]
    [InlineData("AWS::RDS::DBInstance", "Snapshot", "Snapshot", 0)]
    [InlineData("AWS::SQS::Queue", "Delete", "Delete", 0)]
    [InlineData("AWS::DynamoDB::Table", "Delete", "Retain", 1)]
    [InlineData("AWS::Cognito::UserPool", "Retain", "Delete", 1)]
    [InlineData("AWS::S3::Bucket", null, null, 2)]
    public void OfProductionIsReported(string type, string? deletion, string? replacement, int problems)
    {
        Assert.Equal(problems, Broken("prod", type, deletion, replacement).Count());
        Assert.Empty(Broken("dev", type, deletion, replacement));
    }

    private static IEnumerable<string> Broken(string environment, string type, string? deletion, string? replacement)
    {
        var resource = new JsonObject { ["Type"] = type, ["DeletionPolicy"] = deletion, ["UpdateReplacePolicy"] = replacement };
        var template = new CloudTemplate("foundation", new JsonObject { ["Resources"] = new JsonObject { ["Store"] = resource } });
        return TemplateRules.Broken(new Combination([new("networking", "nat"), new("auth", "none")]), environment, [template]);
    }
}
