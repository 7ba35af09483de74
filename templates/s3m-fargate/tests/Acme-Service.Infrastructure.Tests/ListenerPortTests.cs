using System.Text.Json.Nodes;
using Acme_Service.Infrastructure.Services;
using Acme_Service.Infrastructure.Settings;

namespace Acme_Service.Infrastructure.Tests;

public class ListenerPortTests
{
    [Fact]
    public void Two_services_cannot_have_one_listener_port()
    {
        using var solution = new SolutionFolder().WithService("a", "/a", Port).WithService("b", "/b", Port);

        Assert.Equal(["src/b/service.json: listenerPort 81 is taken by src/a/service.json; give one of them another listenerPort."], Problems(solution));

        static void Port(JsonObject service) => service["listenerPort"] = 81;
    }

    [Fact]
    public void A_port_that_is_none_is_named()
    {
        using var solution = new SolutionFolder().WithService("orders", "/orders", service => service["listenerPort"] = 65_536);

        Assert.Equal(["src/orders/service.json: listenerPort is 65536; it must lie between 1 and 65535."], Problems(solution));
    }

    [Fact]
    public void Derived_ports_do_not_change_with_time()
        => Assert.Equal(49387, new ServiceDefinition { Name = "orders", PathPrefix = "/orders" }.BalancerPort);

    private static IReadOnlyList<string> Problems(SolutionFolder solution)
        => Assert.Throws<SettingsException>(() => ServiceCatalog.Discover(solution.Root)).Problems;
}
