using Acme.Orders.Api.Resilience;
using Acme.Orders.Shared;
using Microsoft.Extensions.Options;

namespace Acme.Orders.Api.Tests.Resilience;

public sealed class ServiceLimitsTests
{
    [Fact]
    public void The_infrastructure_sets_limits_by_their_names()
    {
        Assert.Equal($"{ServiceLimits.Section}__{nameof(ServiceLimits.ConcurrentRequests)}", LimitsEnvironment.ConcurrentRequests);
        Assert.Equal($"{ServiceLimits.Section}__{nameof(ServiceLimits.DrainSeconds)}", LimitsEnvironment.DrainSeconds);
    }

    [Fact]
    public void A_service_with_impossible_limits_does_not_start_and_names_each_of_them()
    {
        using ApiApplication application = new()
        {
            Settings = new Dictionary<string, string> { ["Limits:DeadlineSeconds"] = "60", ["Limits:ConcurrentRequests"] = "0" },
        };

        var problems = Assert.Throws<OptionsValidationException>(application.CreateClient).Failures;

        Assert.Contains(problems, problem => problem.Contains("DeadlineSeconds", StringComparison.Ordinal));
        Assert.Contains(problems, problem => problem.Contains("ConcurrentRequests", StringComparison.Ordinal));
    }
}
