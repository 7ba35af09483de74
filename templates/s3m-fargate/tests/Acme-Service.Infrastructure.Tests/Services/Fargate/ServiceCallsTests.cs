using System.Text.Json.Nodes;
using Acme_Service.Infrastructure.Operations;
using Acme_Service.Infrastructure.Services;
using Acme_Service.Infrastructure.Settings;

namespace Acme_Service.Infrastructure.Tests;

public class ServiceCallsTests(SynthesizedApps apps)
{
    [Fact]
    public void Services_that_do_not_call_each_other_have_no_proxies_and_no_namespace()
    {
        var solution = apps.ThreeServices.Services;

        Assert.Empty(solution.All("AWS::ServiceDiscovery::HttpNamespace"));
        Assert.All(solution.Properties("AWS::ECS::Service"), service => Assert.Null(service["ServiceConnectConfiguration"]));
        Assert.All(solution.ServiceVariables, variables => Assert.DoesNotContain(variables, IsAddress));
        Assert.Empty(CallsIn(solution));
    }

    [Fact]
    public void A_service_that_is_called_is_found_by_its_name_and_port()
    {
        var solution = OrdersCallsBilling(8081);
        var connection = ServiceOf(solution, "billing")["ServiceConnectConfiguration"]!;
        var offered = connection["Services"]!.AsArray().Single()!;

        Assert.Equal(solution.All("AWS::ServiceDiscovery::HttpNamespace").Keys.Single(), connection["Namespace"].Target());
        Assert.True((bool?)connection["Enabled"]);
        Assert.Equal(("billing", "billing"), ((string?)offered["PortName"], (string?)offered["ClientAliases"]![0]!["DnsName"]));
        Assert.Equal(8081, (int?)offered["ClientAliases"]![0]!["Port"]);
        Assert.Contains(PortsOf(solution), port => ((string?)port["Name"], (int?)port["ContainerPort"]) == ("billing", 8081));
    }

    [Fact]
    public void No_proxy_gives_up_before_the_longest_deadline_of_a_service()
    {
        var offered = ServiceOf(OrdersCallsBilling(), "billing")["ServiceConnectConfiguration"]!["Services"]![0]!;

        Assert.True((int?)offered["Timeout"]!["PerRequestTimeoutSeconds"] > 28);
    }

    [Fact]
    public void A_service_that_only_calls_offers_nothing_and_one_that_does_neither_takes_no_part()
    {
        var solution = OrdersCallsBilling();
        var caller = ServiceOf(solution, "orders")["ServiceConnectConfiguration"]!;

        Assert.Null(caller["Services"]);
        Assert.Equal(solution.All("AWS::ServiceDiscovery::HttpNamespace").Keys.Single(), caller["Namespace"].Target());
        Assert.Null(ServiceOf(solution, "catalog")["ServiceConnectConfiguration"]);
    }

    [Fact]
    public void Only_the_caller_reaches_the_service_that_it_names()
    {
        var solution = OrdersCallsBilling();
        var groups = GroupsIn(solution);
        var ways = solution.Properties("AWS::EC2::SecurityGroupEgress").Where(rule =>
            IsOneOf(groups, rule["GroupId"]) && IsOneOf(groups, rule["DestinationSecurityGroupId"]));

        Assert.Equal((GroupOf(solution, "orders"), GroupOf(solution, "billing")), Assert.Single(CallsIn(solution)));
        var way = Assert.Single(ways);
        Assert.Equal((GroupOf(solution, "orders"), GroupOf(solution, "billing")), (way["GroupId"].Target(), way["DestinationSecurityGroupId"].Target()));
        Assert.Equal((8080, 8080), ((int)way["FromPort"]!, (int)way["ToPort"]!));
    }

    [Fact]
    public void The_caller_alone_is_told_the_address()
    {
        var variables = OrdersCallsBilling(8081).ServiceVariables.SelectMany(variables => variables).Where(IsAddress);

        var address = Assert.Single(variables);
        Assert.Equal(("Calls__billing", "http://billing:8081"), (address.Key, (string?)address.Value));
    }

    [Fact]
    public void The_called_service_is_deployed_before_its_caller()
    {
        var solution = OrdersCallsBilling();

        Assert.Contains(IdOf(solution, "billing"), solution.All()[IdOf(solution, "orders")]["DependsOn"].Texts());
        Assert.DoesNotContain(IdOf(solution, "orders"), solution.All()[IdOf(solution, "billing")]["DependsOn"].Texts());
    }

    [Fact]
    public void Services_may_call_each_other()
    {
        var solution = Synthesize(("orders", ["billing"]), ("billing", ["catalog"]), ("catalog", ["orders"]), ("shop", ["orders"]));

        Assert.Equal(4, CallsIn(solution).Count());
        Assert.DoesNotContain(IdOf(solution, "orders"), solution.All()[IdOf(solution, "catalog")]["DependsOn"].Texts());
        Assert.Contains(IdOf(solution, "orders"), solution.All()[IdOf(solution, "shop")]["DependsOn"].Texts());
        Assert.NotNull(solution.Cdk);
    }

    [Fact]
    public void The_runbook_is_that_of_any_service_whether_it_calls_others_or_not()
    {
        using var alone = new SolutionFolder().WithService("billing", "/billing");
        using var solution = new SolutionFolder().WithService("billing", "/billing", service => service["calls"] = new JsonArray("orders"))
            .WithService("orders", "/orders");

        Assert.Equal(Runbook.Of(alone.Root), Runbook.Of(solution.Root));
    }

    [Theory]
    [InlineData("\"biling\"", "calls holds \"biling\", which no service of this solution is called; the nearest is billing, and all others are billing, catalog.")]
    [InlineData("\"orders\"", "calls holds \"orders\", the service's own name; a service calls itself without a network, so remove it.")]
    [InlineData("\"billing\", \"billing\"", "calls holds \"billing\" 2 times; once is enough.")]
    [InlineData("7", "calls is [7]; it must be a list, each entry a text.")]
    public void A_name_that_cannot_be_called_is_refused_with_those_that_can(string calls, string problem)
    {
        using var solution = new SolutionFolder().WithService("billing", "/billing").WithService("catalog", "/catalog")
            .WithService("orders", "/orders", service => service["calls"] = JsonNode.Parse($"[{calls}]"));

        Assert.Equal([$"src/orders/service.json: {problem}"], Problems(solution));
    }

    [Fact]
    public void A_service_alone_has_nobody_to_call()
    {
        using var solution = new SolutionFolder().WithService("orders", "/orders", service => service["calls"] = new JsonArray("billing"));

        Assert.Equal(
            ["src/orders/service.json: calls holds \"billing\", which no service of this solution is called; there is no other service, so remove it, "
                + "or add one with 'dotnet new s3m-service'."],
            Problems(solution));
    }

    private static IReadOnlyList<string> Problems(SolutionFolder solution) =>
        Assert.Throws<SettingsException>(() => ServiceCatalog.Discover(solution.Root)).Problems;

    private static StackTemplate OrdersCallsBilling(int port = 8080)
    {
        using var solution = new SolutionFolder().WithService("orders", "/orders", service => service["calls"] = new JsonArray("billing"))
            .WithService("billing", "/billing", service => service["port"] = port).WithService("catalog", "/catalog");
        return solution.Synthesize().Services;
    }

    private static StackTemplate Synthesize(params (string Name, string[] Calls)[] services)
    {
        using var solution = new SolutionFolder();
        foreach (var (name, calls) in services)
        {
            solution.WithService(name, $"/{name}", service => service["calls"] = new JsonArray([.. calls.Select(called => JsonValue.Create(called))]));
        }

        return solution.Synthesize().Services;
    }

    private static bool IsAddress(KeyValuePair<string, JsonNode?> variable) => variable.Key.StartsWith("Calls__", StringComparison.Ordinal);

    private static string IdOf(StackTemplate solution, string service) => solution.All("AWS::ECS::Service")
        .Single(resource => ((string?)resource.Value["Metadata"]!["aws:cdk:path"])!.Contains($"/{service}/Service/", StringComparison.Ordinal)).Key;

    private static JsonNode ServiceOf(StackTemplate solution, string service) => solution.All()[IdOf(solution, service)]["Properties"]!;

    private static string GroupOf(StackTemplate solution, string service) => GroupOf(ServiceOf(solution, service));

    private static string GroupOf(JsonNode service) => service["NetworkConfiguration"]!["AwsvpcConfiguration"]!["SecurityGroups"]![0].Target();

    /// <summary>Security groups of services from which those of others take requests.</summary>
    private static IEnumerable<(string From, string To)> CallsIn(StackTemplate solution)
    {
        var groups = GroupsIn(solution);
        return groups.SelectMany(group => solution.IngressOf(group)
            .Where(rule => IsOneOf(groups, rule["SourceSecurityGroupId"]))
            .Select(rule => (rule["SourceSecurityGroupId"].Target(), group)));
    }

    /// <summary>The group may be one of another stack, or none.</summary>
    private static bool IsOneOf(HashSet<string> groups, JsonNode? group) => (string?)group?["Fn::GetAtt"]?[0] is { } id && groups.Contains(id);

    /// <summary>Those of the services.</summary>
    private static HashSet<string> GroupsIn(StackTemplate solution) =>
        [.. solution.Properties("AWS::ECS::Service").Select(GroupOf)];

    private static IEnumerable<JsonNode> PortsOf(StackTemplate solution) =>
        solution.Properties("AWS::ECS::TaskDefinition")
            .SelectMany(task => task["ContainerDefinitions"]!.AsArray())
            .SelectMany(container => container!["PortMappings"]?.AsArray() ?? [])
            .Select(port => port!);
}
