using System.Text.Json.Nodes;
using Acme_Service.Infrastructure.Services;
using Acme_Service.Infrastructure.Settings;

namespace Acme_Service.Infrastructure.Tests;

public class TaskFileErrorTests
{
    [Theory]
    [InlineData("cpu", "300", "src/orders/service.json: cpu is 300; it must be one of 256, 512, 1024, 2048, 4096, 8192, 16384.")]
    [InlineData("memory", "128", "src/orders/service.json: memory is 128; with cpu 256 it must be one of 512, 1024, 2048.")]
    [InlineData("port", "0", "src/orders/service.json: port is 0; it must lie between 1 and 65535.")]
    [InlineData("scaling", """{ "minTasks": 3, "maxTasks": 2 }""", "src/orders/service.json: scaling.maxTasks is 2; it must lie between 3 and 1000.")]
    public void A_wrong_value_is_named_with_what_is_right_and_where(string name, string value, string message)
    {
        using var solution = new SolutionFolder().WithService("orders", "/orders", service => service[name] = JsonNode.Parse(value));

        Assert.Equal([message], Problems(solution));
    }

    [Fact]
    public void What_is_not_a_setting_is_named_with_those_that_are()
    {
        using var solution = new SolutionFolder().WithService("orders", "/orders", service => service["replicas"] = 2);

        Assert.StartsWith(
            "src/orders/service.json: replicas is not a setting; the nearest is ", Assert.Single(Problems(solution)), StringComparison.Ordinal);
    }

    private static IReadOnlyList<string> Problems(SolutionFolder solution) =>
        Assert.Throws<SettingsException>(() => ServiceCatalog.Discover(solution.Root)).Problems;
}
