using Acme_Service.Infrastructure.Services;
using Acme_Service.Infrastructure.Settings;

namespace Acme_Service.Infrastructure.Tests;

public class RulePriorityTests
{
    [Fact]
    public void Two_names_that_yield_one_rule_priority_are_refused()
    {
        var names = Enumerable.Range(0, 1000).Select(number => $"service-{number}");
        var twins = names.GroupBy(PriorityOf).First(group => group.Count() > 1).Take(2).ToList();
        using var solution = new SolutionFolder().WithService(twins[0], "/a").WithService(twins[1], "/b");

        var problem = Assert.Single(Assert.Throws<SettingsException>(() => ServiceCatalog.Discover(solution.Root)).Problems);

        Assert.Contains("yields the same rule priority", problem, StringComparison.Ordinal);
    }

    [Fact]
    public void Priorities_do_not_change_with_time()
        => Assert.Equal(16476, PriorityOf("orders"));

    private static int PriorityOf(string name) => new ServiceDefinition { Name = name, PathPrefix = "/a" }.RulePriority;
}
