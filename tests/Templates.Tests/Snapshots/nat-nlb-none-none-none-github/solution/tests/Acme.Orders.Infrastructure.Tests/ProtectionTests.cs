using System.Text.Json.Nodes;

namespace Acme.Orders.Infrastructure.Tests;

public class ProtectionTests(SynthesizedApps apps)
{
    private static readonly string[] _holdingData = ["AWS::Logs::LogGroup"];

    [Fact]
    public void Nothing_of_a_development_environment_outlives_it_but_what_the_account_needs()
    {
        var kept = Kept(apps.Dev).Select(resource => (string?)resource["Type"]).Distinct();

        Assert.Empty(kept.Except(["AWS::ApiGateway::Account", "AWS::IAM::Role"]));
    }

    [Fact]
    public void Everything_that_holds_data_outlives_a_production_environment()
    {
        var holding = Resources(apps.Prod).Where(resource => _holdingData.Contains((string?)resource["Type"])).ToList();

        Assert.NotEmpty(holding);
        Assert.All(holding, resource => Assert.True((string?)resource["DeletionPolicy"] is "Retain" or "Snapshot"));
    }

    [Fact]
    public void Everything_is_tagged_with_solution_and_environment()
    {
        var tags = apps.Prod.Services.One("AWS::SNS::Topic")["Properties"]!["Tags"]!.AsArray()
            .ToDictionary(tag => (string)tag!["Key"]!, tag => (string?)tag!["Value"]);

        Assert.Equal(("acme-orders", "prod"), (tags["Application"], tags["Environment"]));
    }

    private static IEnumerable<JsonNode> Kept(SynthesizedApp app) =>
        Resources(app).Where(resource => (string?)resource["DeletionPolicy"] is "Retain" or "Snapshot");

    private static IEnumerable<JsonNode> Resources(SynthesizedApp app) => app.Stacks.SelectMany(stack => stack.All().Values);
}
