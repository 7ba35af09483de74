using System.Text.Json.Nodes;

namespace Acme.Orders.Infrastructure.Tests;

public class ProtectionTests(SynthesizedApps apps)
{
    private static readonly string[] _resistingDeletion =
    [
        "AWS::DynamoDB::Table",
    ];

    private static readonly string[] _holdingData =
    [
        "AWS::DynamoDB::Table",
        "AWS::Logs::LogGroup",
    ];

    [Fact]
    public void Nothing_of_a_development_environment_outlives_it() =>
        Assert.DoesNotContain(Resources(apps.Dev), resource => (string?)resource["DeletionPolicy"] is not (null or "Delete"));

    [Fact]
    public void Everything_that_holds_data_outlives_a_production_environment_but_not_a_deployment_that_fails()
    {
        var holding = Resources(apps.Prod).Where(resource => _holdingData.Contains((string?)resource["Type"])).ToList();

        Assert.Equal(_holdingData.Order(), holding.Select(resource => (string)resource["Type"]!).Distinct().Order());
        Assert.All(holding, resource => Assert.True((string?)resource["DeletionPolicy"] is "RetainExceptOnCreate" or "Snapshot"));
        Assert.All(holding, resource => Assert.True((string?)resource["UpdateReplacePolicy"] is "Retain" or "Snapshot"));
    }

    [Fact]
    public void A_first_deployment_that_fails_can_take_back_all_of_it()
    {
        var settings = TestEnvironments.Prod;
        settings["deletionProtection"] = false;
        using var solution = new SolutionFolder().WithService("api", "/api").WithEnvironmentFile("prod.json", settings.ToJsonString());
        var app = solution.Synthesize("prod");

        Assert.Equal([false, false], TerminationProtection(solution));
        Assert.DoesNotContain(Resources(app), ResistsDeletion);
    }

    [Fact]
    public void Deletion_protection_covers_the_foundation_and_what_holds_data_and_nothing_that_can_be_made_again()
    {
        using var solution = new SolutionFolder().WithService("api", "/api");
        var app = solution.Synthesize("prod");
        var resisting = Resources(app).Where(ResistsDeletion).Select(resource => (string)resource["Type"]!).Distinct();

        Assert.Equal([true, false], TerminationProtection(solution));
        Assert.Equal(_resistingDeletion, resisting.Order());
    }

    [Fact]
    public void Everything_is_tagged_with_solution_and_environment()
    {
        var tags = apps.Prod.Services.One("AWS::SNS::Topic")["Properties"]!["Tags"]!.AsArray()
            .ToDictionary(tag => (string)tag!["Key"]!, tag => (string?)tag!["Value"]);

        Assert.Equal(("acme-orders", "prod"), (tags["Application"], tags["Environment"]));
    }

    /// <summary>Of the foundation stack and of the services stack.</summary>
    private static IEnumerable<bool> TerminationProtection(SolutionFolder solution) =>
        JsonNode.Parse(File.ReadAllText(Path.Combine(solution.Output, "manifest.json")))!["artifacts"]!.AsObject()
            .Where(artifact => (string?)artifact.Value!["type"] == "aws:cloudformation:stack")
            .OrderBy(artifact => artifact.Key, StringComparer.Ordinal)
            .Select(artifact => (bool?)artifact.Value!["properties"]!["terminationProtection"] ?? false);

    private static bool ResistsDeletion(JsonNode resource)
    {
        var properties = resource["Properties"];
        return (properties?["DeletionProtection"] ?? properties?["DeletionProtectionEnabled"])?.ToString() is "true" or "ACTIVE"
            || (properties?["LoadBalancerAttributes"]?.AsArray() ?? []).Any(
                attribute => (string?)attribute!["Key"] == "deletion_protection.enabled" && (string?)attribute["Value"] == "true");
    }

    private static IEnumerable<JsonNode> Resources(SynthesizedApp app) => app.Stacks.SelectMany(stack => stack.All().Values);
}
