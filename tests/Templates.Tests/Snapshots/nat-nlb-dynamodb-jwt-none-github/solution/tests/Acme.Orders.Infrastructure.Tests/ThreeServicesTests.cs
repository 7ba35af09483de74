using System.Text.Json.Nodes;

namespace Acme.Orders.Infrastructure.Tests;

public class ThreeServicesTests(SynthesizedApps apps)
{
    private const int MostResourcesInAStack = 500;

    private StackTemplate Services => apps.ThreeServices.Services;

    [Fact]
    public void The_stacks_stay_far_below_the_limit_of_CloudFormation()
    {
        Assert.InRange(Services.All().Count, 1, MostResourcesInAStack / 2);
        Assert.InRange(apps.ThreeServices.Foundation.All().Count, 1, MostResourcesInAStack / 2);
    }

    [Fact]
    public void Outputs_are_named_after_the_services()
    {
        using var solution = new SolutionFolder();
        var services = solution.WithService("a-b", "/first").WithService("ab", "/second").WithService("orders-v2", "/third").Synthesize().Services;
        var outputs = JsonNode.Parse(services.Text)!["Outputs"]!.AsObject().Select(output => output.Key).ToList();

        Assert.All(["ABLogs", "AbLogs", "OrdersV2Logs"], name => Assert.Contains(name, outputs));
    }

    [Fact]
    public void Adding_a_service_changes_nothing_of_the_others()
    {
        using var solution = new SolutionFolder();
        var before = solution.WithService("orders", "/orders").Synthesize().Services;

        string[] types = ["AWS::ECS::Service", "AWS::ECS::TaskDefinition", "AWS::Lambda::Version", "AWS::Lambda::Alias"];
        foreach (var type in types)
        {
            Assert.All(before.All(type), old => Assert.Equal(Kept(old.Value), Kept(Services.All(type)[old.Key])));
        }
    }

    private static string Kept(JsonNode resource) => resource.ToJsonString();
}
