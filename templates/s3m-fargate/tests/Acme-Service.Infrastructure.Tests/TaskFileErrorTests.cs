using System.Text.Json.Nodes;
using Acme_Service.Infrastructure.Microservices;
using Acme_Service.Infrastructure.Settings;

namespace Acme_Service.Infrastructure.Tests;

public class TaskFileErrorTests
{
    [Theory]
    [InlineData("cpu", "300", "src/orders/service.json: cpu is 300; it must be one of 256, 512, 1024, 2048, 4096, 8192, 16384.")]
    [InlineData("memory", "128", "src/orders/service.json: memory is 128; with cpu 256 it must be one of 512, 1024, 2048.")]
    [InlineData("port", "0", "src/orders/service.json: port is 0; it must lie between 1 and 65535.")]
    [InlineData("scaling", """{ "minTasks": 3, "maxTasks": 2 }""", "src/orders/service.json: scaling.maxTasks is 2; it must lie between 3 and 1000.")]
    [InlineData("replicas", "2", "src/orders/service.json: replicas is not a setting; those here are cpu, healthPath, listenerPort, memory, name, pathPrefix, port, scaling.")]
    public void A_wrong_value_is_named_with_what_is_right_and_where(string name, string value, string message)
    {
        using var solution = new SolutionFolder().WithService("orders", "/orders", service => service[name] = JsonNode.Parse(value));

        Assert.Equal([message], Problems(solution));
    }

    [Fact]
    public void Two_services_cannot_have_one_listener_port()
    {
        using var solution = new SolutionFolder().WithService("a", "/a", Port).WithService("b", "/b", Port);

        Assert.Equal(["src/b/service.json: listenerPort 81 is taken by src/a/service.json; give one of them another listenerPort."], Problems(solution));

        static void Port(JsonObject service) => service["listenerPort"] = 81;
    }

    [Fact]
    public void Two_names_that_yield_one_rule_priority_are_refused()
    {
        var names = Enumerable.Range(0, 1000).Select(number => $"service-{number}");
        var twins = names.GroupBy(name => new ServiceDefinition { Name = name, PathPrefix = "/a" }.RulePriority).First(group => group.Count() > 1).Take(2).ToList();
        using var solution = new SolutionFolder()
            .WithService(twins[0], "/a", service => service["listenerPort"] = 81)
            .WithService(twins[1], "/b", service => service["listenerPort"] = 82);

        Assert.Contains("yields the same rule priority", Assert.Single(Problems(solution)), StringComparison.Ordinal);
    }

    [Fact]
    public void Derived_ports_do_not_change_with_time()
        => Assert.Equal(49387, StableNumber.From("orders", 10_000, 60_000));

    private static IReadOnlyList<string> Problems(SolutionFolder solution)
        => Assert.Throws<SettingsException>(() => ServiceCatalog.Discover(solution.Root)).Problems;
}
