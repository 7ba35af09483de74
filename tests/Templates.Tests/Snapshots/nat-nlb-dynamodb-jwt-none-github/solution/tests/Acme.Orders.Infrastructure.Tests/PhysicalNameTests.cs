using System.Text.Json.Nodes;

namespace Acme.Orders.Infrastructure.Tests;

/// <summary>Names that are given in templates, and not made up by CloudFormation.</summary>
public class PhysicalNameTests(SynthesizedApps apps)
{
    private static readonly string[] _endings = ["Name", "Family", "Domain", "Prefix", "Identifier"];

    /// <summary>What looks like a name of the resource, but names something else, or only tells it from others of the same parent.</summary>
    private static readonly string[] _exempt =
    [
        "AWS::ApiGateway::Stage.StageName",
        "AWS::ApiGatewayV2::Authorizer.Name",
        "AWS::ApiGatewayV2::Stage.StageName",
        "AWS::CertificateManager::Certificate.DomainName",
        "AWS::CloudWatch::Alarm.MetricName",
        "AWS::Cognito::UserPoolGroup.GroupName",
        "AWS::EC2::EIP.Domain",
        "AWS::EC2::VPCEndpoint.ServiceName",
        "AWS::IAM::Policy.PolicyName",
        "AWS::Lambda::Alias.Name",
        "AWS::RDS::DBParameterGroup.Family",

        // Given by the settings, as they are.
        "AWS::Route53::RecordSet.Name",
    ];

    [Fact]
    public void Environments_share_no_name_in_one_account_and_region_or_in_two()
    {
        var elsewhere = TestEnvironments.Dev;
        elsewhere["region"] = "us-east-1";
        elsewhere["availabilityZones"] = new JsonArray("us-east-1a", "us-east-1b");
        elsewhere["network"]!["cidr"] = "10.2.0.0/16";
        using var solution = new SolutionFolder();
        solution.WithService("api", "/api", service => service["listenerPort"] = 80);
        var third = solution.WithEnvironmentFile("dev-us.json", elsewhere.ToJsonString()).Synthesize("dev-us");
        var names = new[] { apps.Dev, apps.Prod, third }.SelectMany(Names).ToList();
        var shared = names.GroupBy(name => name).Where(name => name.Count() > 1).Select(name => name.Key);

        Assert.Contains(names, name => name.StartsWith("AWS::CloudWatch::Dashboard.DashboardName", StringComparison.Ordinal));
        Assert.Empty(shared);
    }

    /// <summary>Each once for an app: type, property and value.</summary>
    private static IEnumerable<string> Names(SynthesizedApp app) =>
        app.Stacks.SelectMany(stack => stack.All().Values).SelectMany(resource => NamesOf((string)resource["Type"]!, resource["Properties"])).Distinct();

    private static IEnumerable<string> NamesOf(string type, JsonNode? properties)
    {
        foreach (var (property, value) in properties?.AsObject() ?? [])
        {
            var inner = property is "HostedRotationLambda" || property.EndsWith("Config", StringComparison.Ordinal)
                ? value?["Name"] ?? value?["RotationLambdaName"]
                : null;
            var name = _endings.Any(ending => property.EndsWith(ending, StringComparison.Ordinal)) ? value : inner;
            if (name is not null && !_exempt.Contains($"{type}.{property}") && IsGiven(name))
            {
                yield return $"{type}.{property}: {name.ToJsonString()}";
            }
        }
    }

    /// <summary>A reference to another resource names that one.</summary>
    private static bool IsGiven(JsonNode value) => value switch
    {
        JsonObject function when function["Ref"] is { } target => target.ToString().StartsWith("AWS::", StringComparison.Ordinal),
        JsonObject function => function["Fn::GetAtt"] is null && function["Fn::ImportValue"] is null
            && function.All(member => member.Value is null || IsGiven(member.Value)),
        JsonArray parts => parts.All(part => part is null || IsGiven(part)),
        _ => true,
    };
}
