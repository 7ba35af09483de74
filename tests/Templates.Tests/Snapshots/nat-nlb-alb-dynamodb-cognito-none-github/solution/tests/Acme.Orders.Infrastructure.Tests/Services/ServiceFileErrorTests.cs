using System.Text.Json.Nodes;
using Acme.Orders.Infrastructure.Services;
using Acme.Orders.Infrastructure.Settings;

namespace Acme.Orders.Infrastructure.Tests;

public class ServiceFileErrorTests
{
    [Theory]
    [InlineData("name", "\"Orders\"", "src/orders/service.json: name is \"Orders\"; it must be at most 30 of a-z, 0-9 and -, and begin with a letter.")]
    [InlineData("pathPrefix", "\"orders/\"", "src/orders/service.json: pathPrefix is \"orders/\"; it must be a path such as /orders: a slash before each part, none at the end.")]
    public void A_wrong_value_is_named_with_what_is_right_and_where(string name, string value, string message)
    {
        using var solution = new SolutionFolder().WithService("orders", "/orders", service => service[name] = JsonNode.Parse(value));

        Assert.Equal([message], Problems(solution));
    }

    [Fact]
    public void Two_services_cannot_have_one_name()
    {
        using var solution = new SolutionFolder().WithService("a", "/a").WithService("b", "/b", service => service["name"] = "a");

        Assert.Equal(["src/b/service.json: name \"a\" is taken by src/a/service.json; give each service its own."], Problems(solution));
    }

    [Fact]
    public void Two_services_cannot_have_outputs_of_one_name()
    {
        using var solution = new SolutionFolder().WithService("a-1", "/a").WithService("a1", "/b");

        Assert.Equal(
            ["src/a1/service.json: name \"a1\" yields the same outputs (A1...) as that of src/a-1/service.json; change one of the names a little."],
            Problems(solution));
    }

    [Theory]
    [InlineData("/a")]
    [InlineData("/a/b")]
    public void The_paths_of_two_services_cannot_overlap(string prefix)
    {
        using var solution = new SolutionFolder().WithService("a", "/a").WithService("b", prefix);

        Assert.Equal([$"src/b/service.json: pathPrefix {prefix} overlaps with /a of src/a/service.json; neither may lie within the other."], Problems(solution));
    }

    [Fact]
    public void A_service_needs_a_Dockerfile()
    {
        using var solution = new SolutionFolder().WithFile("src/orders/service.json", """{ "name": "orders", "pathPrefix": "/orders" }""");

        Assert.Equal(["src/orders/service.json: there is no Dockerfile next to it; add one, or remove service.json if this is not a service."], Problems(solution));
    }

    [Fact]
    public void A_solution_needs_a_service()
    {
        using var solution = new SolutionFolder();

        Assert.Equal(["There is no src/*/service.json: the solution has no service to deploy."], Problems(solution));
    }

    [Fact]
    public void Two_names_that_yield_one_rule_priority_are_refused()
    {
        var names = Enumerable.Range(0, 1000).Select(number => $"service-{number}");
        var twins = names.GroupBy(PriorityOf).First(group => group.Count() > 1).Take(2).ToList();
        using var solution = new SolutionFolder().WithService(twins[0], "/a").WithService(twins[1], "/b");

        var problem = Assert.Single(Problems(solution));

        Assert.Contains("yields the same rule priority", problem, StringComparison.Ordinal);
    }

    [Fact]
    public void Priorities_do_not_change_with_time() =>
        Assert.Equal(16476, PriorityOf("orders"));

    private static IReadOnlyList<string> Problems(SolutionFolder solution) =>
        Assert.Throws<SettingsException>(() => ServiceCatalog.Discover(solution.Root)).Problems;

    private static int PriorityOf(string name) => new ServiceDefinition { Name = name, PathPrefix = "/a" }.RulePriority;
}
